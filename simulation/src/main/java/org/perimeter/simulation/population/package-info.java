/// Consignments of the past made ready to try rules on at once: what was known of them then, and what became known since.
@NullMarked
package org.perimeter.simulation.population;

import org.jspecify.annotations.NullMarked;
