/// The programmes: what is released of each, and the drafts and versions on their way there.
@NullMarked
package org.perimeter.ui.programme;

import org.jspecify.annotations.NullMarked;
