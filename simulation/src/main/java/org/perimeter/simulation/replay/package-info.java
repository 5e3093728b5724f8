/// Runs: what a policy would have done with the consignments of a data set.
@NullMarked
package org.perimeter.simulation.replay;

import org.jspecify.annotations.NullMarked;
