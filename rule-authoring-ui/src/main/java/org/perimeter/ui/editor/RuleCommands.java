package org.perimeter.ui.editor;

import java.util.function.UnaryOperator;
import org.perimeter.engine.rule.Rule;

/// What the form of a rule asks of the editor.
@FunctionalInterface
interface RuleCommands {
    /// @param typing whether it is one of many keystrokes
    void change(NodePath node, boolean typing, UnaryOperator<Rule> change);
}
