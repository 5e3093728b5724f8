/// Figures with their uncertainty: shares, intervals, and the admission that there are too few.
@NullMarked
package org.perimeter.simulation.report;

import org.jspecify.annotations.NullMarked;
