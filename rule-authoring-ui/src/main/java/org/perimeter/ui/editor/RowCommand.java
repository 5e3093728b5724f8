package org.perimeter.ui.editor;

import static org.perimeter.ui.editor.ConditionCommands.Then.FOCUS;
import static org.perimeter.ui.editor.ConditionCommands.Then.OPEN;
import static org.perimeter.ui.editor.ConditionCommands.Then.STAY;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Expression;
import org.perimeter.ui.editor.ConditionCommands.Then;

/// What can be done to a line, by menu or by key.
enum RowCommand {
    ADD(OPEN),
    GROUP(OPEN),
    COUNT(OPEN),
    UP(FOCUS),
    DOWN(FOCUS),
    OUT(FOCUS),
    IN(FOCUS),
    DUPLICATE(FOCUS),
    NEGATE(FOCUS),
    WRAP_ALL(FOCUS),
    WRAP_ANY(FOCUS),
    UNWRAP(FOCUS),
    COPY(STAY),
    CUT(FOCUS),
    PASTE(FOCUS),
    REMOVE(FOCUS);

    /// A test of nothing yet.
    static final Condition BLANK_TEST = new Compare("", Comparison.EQUAL, "");

    private final Then then;

    RowCommand(Then then) {
        this.then = then;
    }

    Then then() {
        return then;
    }

    /// @param word as keys and addresses write it, such as `wrap-all`
    static Optional<RowCommand> of(String word) {
        return Stream.of(values()).filter(command -> command.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Key of its name.
    String title() {
        return "editor.row." + word();
    }

    /// @param node as seen from the condition
    /// @return empty where it cannot be done there
    Optional<ConditionEdit> on(ConditionTree tree, NodePath node) {
        if (!tree.has(node)) {
            return Optional.empty();
        }
        return tree.node(node) instanceof Expression
                ? onAmount(tree, node)
                : onCondition(tree, node);
    }

    /// An amount stands in its place: it can be filtered, swapped with its counterpart, simplified and emptied.
    private Optional<ConditionEdit> onAmount(ConditionTree tree, NodePath node) {
        return switch (this) {
            case ADD -> Optional.of(ConditionEdit.addToAmount(tree, node, BLANK_TEST));
            case GROUP -> Optional.of(ConditionEdit.addToAmount(tree, node, new AnyOf(List.of())));
            case COUNT ->
                    blankCount(tree, node)
                            .map(count -> ConditionEdit.addToAmount(tree, node, count));
            case UP, DOWN -> ConditionEdit.swap(tree, node);
            case UNWRAP -> ConditionEdit.simplify(tree, node);
            case REMOVE, CUT -> Optional.of(ConditionEdit.remove(tree, node));
            case OUT, IN, DUPLICATE, NEGATE, WRAP_ALL, WRAP_ANY, COPY, PASTE -> Optional.empty();
        };
    }

    private Optional<ConditionEdit> onCondition(ConditionTree tree, NodePath node) {
        return switch (this) {
            case ADD -> Optional.of(ConditionEdit.add(tree, node, BLANK_TEST));
            case GROUP -> Optional.of(ConditionEdit.add(tree, node, new AnyOf(List.of())));
            case COUNT -> count(tree, node);
            case UP -> ConditionEdit.move(tree, node, -1);
            case DOWN -> ConditionEdit.move(tree, node, 1);
            case OUT -> ConditionEdit.moveOut(tree, node);
            case IN -> ConditionEdit.moveIn(tree, node);
            case DUPLICATE -> Optional.of(ConditionEdit.duplicate(tree, node));
            case NEGATE ->
                    Optional.of(
                            ConditionEdit.wrap(
                                    tree,
                                    node,
                                    old -> old instanceof Not(var part) ? part : new Not(old)));
            case WRAP_ALL ->
                    Optional.of(ConditionEdit.wrap(tree, node, old -> new AllOf(List.of(old))));
            case WRAP_ANY ->
                    Optional.of(ConditionEdit.wrap(tree, node, old -> new AnyOf(List.of(old))));
            case UNWRAP -> ConditionEdit.unwrap(tree, node);
            case REMOVE, CUT -> Optional.of(ConditionEdit.remove(tree, node));
            case COPY, PASTE -> Optional.empty();
        };
    }

    private static Optional<ConditionEdit> count(ConditionTree tree, NodePath node) {
        return blankCount(tree, node).map(count -> ConditionEdit.add(tree, node, count));
    }

    /// Over the first collection that can be counted there.
    private static Optional<Condition> blankCount(ConditionTree tree, NodePath node) {
        var inside = Row.of(tree.root(), NodePath.ROOT).lineOf(node).map(Row::asks).orElse(null);
        return countable(inside).stream()
                .findFirst()
                .map(over -> new Quantified(Quantifier.SOME, over.path(), ConditionTree.EMPTY));
    }

    /// The collections directly under the element at hand.
    static List<Collection> countable(@Nullable Collection inside) {
        return Stream.of(Collection.values())
                .filter(collection -> collection.parent().orElse(null) == inside)
                .toList();
    }
}
