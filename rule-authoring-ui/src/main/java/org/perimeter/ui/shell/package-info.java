/// The frame around every view: rail, top bar, language, appearance, and who is signed in.
@NullMarked
package org.perimeter.ui.shell;

import org.jspecify.annotations.NullMarked;
