/// The rule editor: a draft's policy as a tree that a person changes by mouse or keyboard, saved as they go.
@NullMarked
package org.perimeter.ui.editor;

import org.jspecify.annotations.NullMarked;
