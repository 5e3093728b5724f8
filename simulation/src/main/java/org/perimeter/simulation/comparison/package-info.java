/// Two runs over the same consignments, side by side: what changed, for which consignments, and by which rules.
@NullMarked
package org.perimeter.simulation.comparison;

import org.jspecify.annotations.NullMarked;
