@NullMarked
package org.perimeter.ui.notice;

import org.jspecify.annotations.NullMarked;
