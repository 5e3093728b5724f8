package org.perimeter.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Node;

/// A condition as a tree whose nodes are found, replaced and changed by path; every change is a new tree.
///
/// A node stands in a list, as a part of a group, or alone in a place that needs exactly one condition: the root, the part
/// of a `not`, the condition of a count, the filter of an amount. What is removed from such a place leaves an empty group there.
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

    /// The condition at a path.
    Condition at(NodePath path) {
        if (node(path) instanceof Condition condition) {
            return condition;
        }
        throw lost(root, path);
    }

    /// The condition or the amount at a path.
    Node node(NodePath path) {
        return at(root, path);
    }

    boolean has(NodePath path) {
        try {
            node(path);
            return true;
        } catch (IllegalArgumentException nothingThere) {
            return false;
        }
    }

    ConditionTree replace(NodePath path, Node node) {
        return changeNode(path, old -> node);
    }

    ConditionTree change(NodePath path, UnaryOperator<Condition> change) {
        var changed = change.apply(at(path));
        return changeNode(path, old -> changed);
    }

    ConditionTree changeNode(NodePath path, UnaryOperator<Node> change) {
        return new ConditionTree((Condition) changed(root, path, change));
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

    /// A filter goes without a trace; another place of one is left with an empty group, or an amount still to be written.
    ConditionTree remove(NodePath path) {
        if (node(path) instanceof Expression) {
            return replace(path, new Expression.Constant(""));
        }
        if (isFilter(path)) {
            return changeNode(path.up(1), old -> Graft.filtered((Expression) old, null));
        }
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

    /// Whether the node says which elements an amount is of.
    static boolean isFilter(NodePath path) {
        return !path.isRoot() && path.last().equals("where");
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

    private static Node at(Node node, NodePath path) {
        if (path.isRoot()) {
            return node;
        }
        var child = childTowards(node, path);
        return at(child.node(), path.below(NodePath.of(child.pointer())));
    }

    private static Node changed(Node node, NodePath path, UnaryOperator<Node> change) {
        if (path.isRoot()) {
            return change.apply(node);
        }
        var child = childTowards(node, path);
        var below = path.below(NodePath.of(child.pointer()));
        return Graft.onto(node, child.pointer(), changed(child.node(), below, change));
    }

    private static Anatomy.Child childTowards(Node node, NodePath path) {
        return Anatomy.children(node).stream()
                .filter(child -> path.within(NodePath.of(child.pointer())))
                .findFirst()
                .orElseThrow(() -> lost(node, path));
    }

    private static IllegalArgumentException lost(Node node, NodePath path) {
        return new IllegalArgumentException(
                "No "
                        + path
                        + " in "
                        + node
                        + "\nMaybe the tree changed since the path was taken.");
    }
}
