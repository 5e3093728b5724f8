/// What was decided and why: the outcome algebra, the decision record and its explanation.
@NullMarked
package org.perimeter.engine.decision;

import org.jspecify.annotations.NullMarked;
