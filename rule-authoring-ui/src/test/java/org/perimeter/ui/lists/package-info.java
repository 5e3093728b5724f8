/// Tests of the screens of lists.
@NullMarked
package org.perimeter.ui.lists;

import org.jspecify.annotations.NullMarked;
