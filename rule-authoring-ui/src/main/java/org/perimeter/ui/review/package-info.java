/// Reviewing a version: what it changes, who has approved it, approving it, and its release.
@NullMarked
package org.perimeter.ui.review;

import org.jspecify.annotations.NullMarked;
