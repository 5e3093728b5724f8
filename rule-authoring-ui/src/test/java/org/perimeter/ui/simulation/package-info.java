/// What decides on the screens of simulations, over a desk in memory.
@NullMarked
package org.perimeter.ui.simulation;

import org.jspecify.annotations.NullMarked;
