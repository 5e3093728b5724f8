/// Invented history for demonstrations and tests: seeded, reproducible, and marked as synthetic in every name.
@NullMarked
package org.perimeter.simulation.synthetic;

import org.jspecify.annotations.NullMarked;
