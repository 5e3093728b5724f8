/// The historical manifests, as data sets of recorded consignments that never change once stored.
@NullMarked
package org.perimeter.simulation.archive;

import org.jspecify.annotations.NullMarked;
