/// How a disposition, a number and a date look on every screen.
@NullMarked
package org.perimeter.ui.look;

import org.jspecify.annotations.NullMarked;
