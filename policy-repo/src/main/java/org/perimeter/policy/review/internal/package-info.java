/// How evidence, approvals and withdrawals are kept.
@NullMarked
package org.perimeter.policy.review.internal;

import org.jspecify.annotations.NullMarked;
