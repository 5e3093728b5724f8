/// Tests of the screens of programmes.
@NullMarked
package org.perimeter.ui.programme;

import org.jspecify.annotations.NullMarked;
