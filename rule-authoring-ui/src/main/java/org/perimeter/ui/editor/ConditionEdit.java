package org.perimeter.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Node;

/// What a person does to a condition, and the node to look at afterwards.
record ConditionEdit(ConditionTree tree, NodePath focus) {

    static ConditionEdit replace(ConditionTree tree, NodePath path, Node node) {
        return new ConditionEdit(tree.replace(path, node), path);
    }

    /// At the end of the group, `not` or count; after a node that holds no others.
    static ConditionEdit add(ConditionTree tree, NodePath path, Condition node) {
        if (!tree.holdsOthers(path)) {
            return addAfter(tree, path, node);
        }
        var inner = tree.inner(path);
        if (!ConditionTree.isGroup(tree.at(inner))) {
            return addAfter(tree, inner, node);
        }
        var index = ConditionTree.parts(tree.at(inner)).size();
        return new ConditionEdit(tree.insert(inner, index, node), inner.part(index));
    }

    /// Next to the node; where it stands alone, both come into a group.
    static ConditionEdit addAfter(ConditionTree tree, NodePath path, Condition node) {
        if (tree.inGroup(path)) {
            var group = ConditionTree.groupOf(path);
            var index = ConditionTree.indexOf(path) + 1;
            return new ConditionEdit(tree.insert(group, index, node), group.part(index));
        }
        return new ConditionEdit(
                tree.change(path, old -> new AllOf(List.of(old, node))), path.part(1));
    }

    static ConditionEdit duplicate(ConditionTree tree, NodePath path) {
        return addAfter(tree, path, tree.at(path));
    }

    static ConditionEdit remove(ConditionTree tree, NodePath path) {
        var without = tree.remove(path);
        if (ConditionTree.isFilter(path)) {
            return new ConditionEdit(without, path.up(1));
        }
        if (!tree.inGroup(path)) {
            return new ConditionEdit(without, path);
        }
        var group = ConditionTree.groupOf(path);
        var last = ConditionTree.parts(without.at(group)).size() - 1;
        return new ConditionEdit(
                without,
                last < 0 ? group : group.part(Math.min(ConditionTree.indexOf(path), last)));
    }

    static ConditionEdit wrap(
            ConditionTree tree, NodePath path, UnaryOperator<Condition> wrapping) {
        return new ConditionEdit(tree.change(path, wrapping), path);
    }

    /// A group gives its parts to the group around it; a `not` or a count gives way to what it holds.
    static Optional<ConditionEdit> unwrap(ConditionTree tree, NodePath path) {
        return switch (tree.at(path)) {
            case Not(var part) -> Optional.of(replace(tree, path, part));
            case Quantified(_, _, var each) -> Optional.of(replace(tree, path, each));
            case Condition group when ConditionTree.isGroup(group) ->
                    dissolve(tree, path, ConditionTree.parts(group));
            case Condition _ -> Optional.empty();
        };
    }

    private static Optional<ConditionEdit> dissolve(
            ConditionTree tree, NodePath path, List<Condition> parts) {
        if (parts.size() == 1) {
            return Optional.of(replace(tree, path, parts.getFirst()));
        }
        if (!tree.inGroup(path)) {
            return Optional.empty();
        }
        if (parts.isEmpty()) {
            return Optional.of(remove(tree, path));
        }
        var group = ConditionTree.groupOf(path);
        var index = ConditionTree.indexOf(path);
        var spread = tree.remove(path);
        for (int i = 0; i < parts.size(); i++) {
            spread = spread.insert(group, index + i, parts.get(i));
        }
        return Optional.of(new ConditionEdit(spread, path));
    }

    /// To the conditions that filter the elements of an amount; behind its test where the amount is of no elements.
    static ConditionEdit addToAmount(ConditionTree tree, NodePath path, Condition node) {
        var where = path.then("where");
        if (tree.has(where)) {
            return add(tree, where, node);
        }
        if (Term.takesFilter((Expression) tree.node(path))) {
            var filter = new AllOf(List.of(node));
            var filtered = tree.changeNode(path, old -> Graft.filtered((Expression) old, filter));
            return new ConditionEdit(filtered, where.part(0));
        }
        return addAfter(tree, Term.testOf(tree, path), node);
    }

    /// In the place of a line that is still blank, else inside a group or behind another line; an amount only for another one.
    static Optional<ConditionEdit> paste(ConditionTree tree, NodePath path, Clip clip) {
        if (!tree.has(path)) {
            return Optional.empty();
        }
        return switch (clip) {
            case Clip.OfRule _ -> Optional.empty();
            case Clip.OfAmount(var amount) ->
                    tree.node(path) instanceof Expression
                            ? Optional.of(replace(tree, path, amount))
                            : Optional.empty();
            case Clip.OfCondition(var condition) ->
                    switch (tree.node(path)) {
                        case Expression of when Term.takesFilter(of) ->
                                Optional.of(addToAmount(tree, path, condition));
                        case Expression _ -> Optional.empty();
                        case Condition blank when blank.equals(RowCommand.BLANK_TEST) ->
                                Optional.of(replace(tree, path, condition));
                        case Condition _ -> Optional.of(add(tree, path, condition));
                    };
        };
    }

    /// The two amounts of a test or of a calculation change places.
    static Optional<ConditionEdit> swap(ConditionTree tree, NodePath path) {
        return Term.opposite(path)
                .map(other ->
                        new ConditionEdit(
                                tree.replace(path, tree.node(other))
                                        .replace(other, tree.node(path)),
                                other));
    }

    /// A calculation gives way to its first amount.
    static Optional<ConditionEdit> simplify(ConditionTree tree, NodePath path) {
        return tree.node(path) instanceof Expression.Arithmetic(_, var left, _)
                ? Optional.of(replace(tree, path, left))
                : Optional.empty();
    }

    /// Past its neighbour within the group.
    static Optional<ConditionEdit> move(ConditionTree tree, NodePath path, int by) {
        if (!tree.inGroup(path)) {
            return Optional.empty();
        }
        var group = ConditionTree.groupOf(path);
        var target = ConditionTree.indexOf(path) + by;
        if (target < 0 || target >= ConditionTree.parts(tree.at(group)).size()) {
            return Optional.empty();
        }
        return Optional.of(
                new ConditionEdit(
                        tree.remove(path).insert(group, target, tree.at(path)),
                        group.part(target)));
    }

    /// Behind the group that holds it, into the next group outwards.
    static Optional<ConditionEdit> moveOut(ConditionTree tree, NodePath path) {
        if (!tree.inGroup(path)) {
            return Optional.empty();
        }
        var element = ConditionTree.groupOf(path);
        while (!element.isRoot() && !tree.inGroup(element)) {
            element = element.up(1);
        }
        if (element.isRoot()) {
            return Optional.empty();
        }
        return Optional.of(addAfter(tree.remove(path), element, tree.at(path)));
    }

    /// To the end of the group or count just above it.
    static Optional<ConditionEdit> moveIn(ConditionTree tree, NodePath path) {
        if (!tree.inGroup(path) || ConditionTree.indexOf(path) == 0) {
            return Optional.empty();
        }
        var above = ConditionTree.groupOf(path).part(ConditionTree.indexOf(path) - 1);
        return tree.holdsOthers(above)
                ? Optional.of(add(tree.remove(path), above, tree.at(path)))
                : Optional.empty();
    }
}
