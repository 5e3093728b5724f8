/// The real browser of the tests tagged `browser`.
@NullMarked
package org.perimeter.ui.browser;

import org.jspecify.annotations.NullMarked;
