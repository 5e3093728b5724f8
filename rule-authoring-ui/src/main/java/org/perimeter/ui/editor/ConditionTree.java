package org.perimeter.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.Quantified;

/// A condition as a tree whose nodes are found, replaced and changed by path; every change is a new tree.
///
/// A node stands in a list, as a part of a group, or alone in a place that needs exactly one condition: the root, the part
/// of a `not`, the condition of a count. What is removed from such a place leaves an empty group there.
record ConditionTree(Condition root) {
    static final Condition EMPTY = new AllOf(List.of());

    static boolean isGroup(Condition node) {
        return node instanceof AllOf || node instanceof AnyOf;
    }

    static List<Condition> parts(Condition group) {
        return switch (group) {
            case AllOf(var parts) -> parts;
            case AnyOf(var parts) -> parts;
            case Condition other ->
                    throw new IllegalArgumentException(
                            other + " has no parts\nMaybe a group was meant.");
        };
    }

    static Condition withParts(Condition group, List<Condition> parts) {
        return group instanceof AnyOf ? new AnyOf(parts) : new AllOf(parts);
    }

    Condition at(NodePath path) {
        return at(root, path);
    }

    boolean has(NodePath path) {
        try {
            at(path);
            return true;
        } catch (IllegalArgumentException | IndexOutOfBoundsException nothingThere) {
            return false;
        }
    }

    ConditionTree replace(NodePath path, Condition node) {
        return change(path, old -> node);
    }

    ConditionTree change(NodePath path, UnaryOperator<Condition> change) {
        return new ConditionTree(changed(root, path, change));
    }

    /// Whether the node is a part of a group rather than alone in its place.
    boolean inGroup(NodePath path) {
        return path.steps().size() > 1 && path.up(1).last().equals("parts");
    }

    /// The group that a node is a part of.
    static NodePath groupOf(NodePath part) {
        return part.up(2);
    }

    static int indexOf(NodePath part) {
        return Integer.parseInt(part.last());
    }

    ConditionTree insert(NodePath group, int index, Condition node) {
        return change(
                group,
                old -> {
                    var parts = new ArrayList<>(parts(old));
                    parts.add(index, node);
                    return withParts(old, parts);
                });
    }

    ConditionTree remove(NodePath path) {
        if (!inGroup(path)) {
            return replace(path, EMPTY);
        }
        return change(
                groupOf(path),
                old -> {
                    var parts = new ArrayList<>(parts(old));
                    parts.remove(indexOf(path));
                    return withParts(old, parts);
                });
    }

    /// The group that takes further conditions of this node: itself, or the one inside a `not` or a count. A count of a single
    /// condition gives that condition, which a second one joins.
    NodePath inner(NodePath path) {
        return switch (at(path)) {
            case Quantified(_, _, Not(var part)) when isGroup(part) ->
                    path.then("each").then("part");
            case Quantified _ -> path.then("each");
            case Not _ when holdsOthers(path) -> inner(path.then("part"));
            case Condition _ -> path;
        };
    }

    boolean holdsOthers(NodePath path) {
        return switch (at(path)) {
            case Not(var part) -> isGroup(part) || part instanceof Quantified;
            case Quantified _ -> true;
            case Condition other -> isGroup(other);
        };
    }

    private static Condition at(Condition node, NodePath path) {
        if (path.isRoot()) {
            return node;
        }
        var step = path.steps().getFirst();
        return switch (node) {
            case Not(var part) when step.equals("part") -> at(part, rest(path, 1));
            case Quantified(_, _, var each) when step.equals("each") -> at(each, rest(path, 1));
            case Condition group when isGroup(group) && step.equals("parts") ->
                    at(parts(group).get(index(path)), rest(path, 2));
            case Condition other -> throw lost(other, path);
        };
    }

    private static Condition changed(
            Condition node, NodePath path, UnaryOperator<Condition> change) {
        if (path.isRoot()) {
            return change.apply(node);
        }
        var step = path.steps().getFirst();
        return switch (node) {
            case Not(var part) when step.equals("part") ->
                    new Not(changed(part, rest(path, 1), change));
            case Quantified(var quantifier, var over, var each) when step.equals("each") ->
                    new Quantified(quantifier, over, changed(each, rest(path, 1), change));
            case Condition group when isGroup(group) && step.equals("parts") -> {
                var parts = new ArrayList<>(parts(group));
                var index = index(path);
                parts.set(index, changed(parts.get(index), rest(path, 2), change));
                yield withParts(group, parts);
            }
            case Condition other -> throw lost(other, path);
        };
    }

    private static int index(NodePath path) {
        return Integer.parseInt(path.steps().get(1));
    }

    private static NodePath rest(NodePath path, int from) {
        return new NodePath(path.steps().subList(from, path.steps().size()));
    }

    private static IllegalArgumentException lost(Condition node, NodePath path) {
        return new IllegalArgumentException(
                "No "
                        + path
                        + " in "
                        + node
                        + "\nMaybe the tree changed since the path was taken.");
    }
}
