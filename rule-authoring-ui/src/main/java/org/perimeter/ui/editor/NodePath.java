package org.perimeter.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where a node stands: a JSON pointer within a rule or within the policy, such as `/when/parts/0`.
record NodePath(List<String> steps) implements Comparable<NodePath> {
    static final NodePath ROOT = new NodePath(List.of());
    static final NodePath WHEN = ROOT.then("when");
    static final NodePath SCOPE = ROOT.then("scope");

    NodePath {
        steps = List.copyOf(steps);
    }

    static NodePath of(String pointer) {
        return new NodePath(Stream.of(pointer.split("/")).skip(1).toList());
    }

    NodePath then(String step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new NodePath(longer);
    }

    NodePath part(int index) {
        return then("parts").then(Integer.toString(index));
    }

    /// Without the last so many steps.
    NodePath up(int count) {
        return new NodePath(steps.subList(0, steps.size() - count));
    }

    /// As seen from the condition of a rule, or from the scope: without the first step.
    NodePath inCondition() {
        return new NodePath(steps.subList(1, steps.size()));
    }

    boolean isRoot() {
        return steps.isEmpty();
    }

    String last() {
        return steps.getLast();
    }

    boolean within(NodePath other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /// What remains below another path.
    NodePath below(NodePath other) {
        if (!within(other)) {
            throw new IllegalArgumentException(
                    this + " is not below " + other + "\nMaybe it is of another rule.");
        }
        return new NodePath(steps.subList(other.steps.size(), steps.size()));
    }

    NodePath then(NodePath more) {
        return new NodePath(Stream.concat(steps.stream(), more.steps.stream()).toList());
    }

    @Override
    public int compareTo(NodePath other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }
}
