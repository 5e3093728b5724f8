/// Simulations: starting one, watching it, reading its results, and comparing two.
@NullMarked
package org.perimeter.ui.simulation;

import org.jspecify.annotations.NullMarked;
