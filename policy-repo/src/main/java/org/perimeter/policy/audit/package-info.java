/// Who did what, when, from which state to which: added to by every step, changed by none.
@NullMarked
package org.perimeter.policy.audit;

import org.jspecify.annotations.NullMarked;
