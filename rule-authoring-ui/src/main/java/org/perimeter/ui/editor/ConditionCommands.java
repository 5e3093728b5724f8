package org.perimeter.ui.editor;

import java.util.Optional;
import java.util.function.Function;

/// What the lines of a condition ask of the editor.
interface ConditionCommands {
    /// What becomes of the line that the edit is about.
    enum Then {
        /// It stays as it is, open or not; the focus does not move.
        STAY,
        /// The focus goes to it.
        FOCUS,
        /// It unfolds, ready to be filled in.
        OPEN
    }

    void edit(Then then, Function<ConditionTree, Optional<ConditionEdit>> edit);

    /// Does to a line what a key or a menu names.
    void command(RowCommand command, NodePath node);
}
