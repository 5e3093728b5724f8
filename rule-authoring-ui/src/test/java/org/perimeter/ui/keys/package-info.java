/// Keys made and used by a real browser, and checked by the engine.
@NullMarked
package org.perimeter.ui.keys;

import org.jspecify.annotations.NullMarked;
