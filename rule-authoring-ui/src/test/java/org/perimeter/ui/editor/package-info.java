/// Tests of the rule editor: its edits, its presenter and its screen.
@NullMarked
package org.perimeter.ui.editor;

import org.jspecify.annotations.NullMarked;
