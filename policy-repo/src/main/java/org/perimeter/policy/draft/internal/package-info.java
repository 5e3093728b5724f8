/// How drafts are kept.
@NullMarked
package org.perimeter.policy.draft.internal;

import org.jspecify.annotations.NullMarked;
