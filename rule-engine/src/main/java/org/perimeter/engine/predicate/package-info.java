/// Every predicate of a policy once, compiled for speed: what the production evaluators share and the reference does not.
@NullMarked
package org.perimeter.engine.predicate;

import org.jspecify.annotations.NullMarked;
