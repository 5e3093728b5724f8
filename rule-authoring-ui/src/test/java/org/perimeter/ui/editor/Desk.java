package org.perimeter.ui.editor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.perimeter.engine.rule.Condition;
import org.perimeter.ui.editor.RuleChoices.RuleChoice;
import org.perimeter.ui.shell.Texts;

/// A condition with the commands that its lines send, without a screen.
final class Desk implements ConditionCommands {
    private final Texts texts = new Texts();
    private ConditionTree tree = new ConditionTree(ConditionTree.EMPTY);

    void hold(Condition condition) {
        tree = new ConditionTree(condition);
    }

    Condition condition() {
        return tree.root();
    }

    Row row() {
        return Row.of(tree.root(), NodePath.WHEN);
    }

    RowKit kit(Locale locale) {
        return RowKit.of(
                locale,
                (key, parameters) -> texts.getTranslation(key, locale, parameters),
                DemoLists.choices(),
                () -> List.of(new RuleChoice("R-1", "First"), new RuleChoice("R-2", "Second")),
                this);
    }

    @Override
    public void edit(Then then, Function<ConditionTree, Optional<ConditionEdit>> edit) {
        edit.apply(tree).ifPresent(done -> tree = done.tree());
    }

    @Override
    public void command(RowCommand command, NodePath node) {
        edit(command.then(), old -> command.on(old, node.inCondition()));
    }
}
