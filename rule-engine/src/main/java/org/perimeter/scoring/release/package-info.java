/// Loading releases: from the bundle directory through verification, building and golden cases to the one that runs.
@NullMarked
package org.perimeter.scoring.release;

import org.jspecify.annotations.NullMarked;
