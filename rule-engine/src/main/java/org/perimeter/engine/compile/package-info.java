/// From the authored tree to the resolved form, and the reference evaluator that gives it meaning.
@NullMarked
package org.perimeter.engine.compile;

import org.jspecify.annotations.NullMarked;
