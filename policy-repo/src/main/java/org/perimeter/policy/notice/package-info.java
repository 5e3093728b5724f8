/// Tells people of the steps that concern them.
@NullMarked
package org.perimeter.policy.notice;

import org.jspecify.annotations.NullMarked;
