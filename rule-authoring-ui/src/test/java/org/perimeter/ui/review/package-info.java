/// Tests of reviewing, approving and publishing versions.
@NullMarked
package org.perimeter.ui.review;

import org.jspecify.annotations.NullMarked;
