package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.perimeter.engine.compile.Limits;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Node;

/// Finds each `not` over a field of which the same condition never asks whether it is missing.
///
/// "Origin is not on the list" reads as if a missing origin met it, but it never does. An author who has thought of it says
/// so with `missing`, either way, and is left alone.
final class SilentNot {
    private final Set<String> askedFor = new HashSet<>();
    private final List<Silence> found = new ArrayList<>();

    private SilentNot() {}

    /// @param node   of the `not`
    /// @param fields of which the condition never asks whether they are missing
    record Silence(String node, SortedSet<String> fields) {}

    static List<Finding> in(String ruleId, String node, Condition condition) {
        return search(node, condition).stream()
                .map(silence ->
                        Check.NOT_OVER_MISSING.at(
                                ruleId, silence.node, String.join(", ", silence.fields)))
                .toList();
    }

    static List<Silence> search(String node, Condition condition) {
        SilentNot search = new SilentNot();
        search.noteMissing(condition, 0);
        search.find(condition, node, 0);
        return search.found;
    }

    /// Deeper than the limit nothing is looked at: the condition is refused for its depth.
    private void noteMissing(Node node, int depth) {
        if (depth > Limits.DEPTH) {
            return;
        }
        if (node instanceof Missing(String name)) {
            askedFor.add(name);
        }
        Anatomy.children(node).forEach(child -> noteMissing(child.node(), depth + 1));
    }

    private void find(Node node, String pointer, int depth) {
        if (depth > Limits.DEPTH) {
            return;
        }
        if (node instanceof Not(Condition part)) {
            SortedSet<String> silent = new TreeSet<>();
            collectFields(part, silent, depth + 1);
            silent.removeAll(askedFor);
            if (!silent.isEmpty()) {
                found.add(new Silence(pointer, silent));
            }
            return;
        }
        for (Anatomy.Child child : Anatomy.children(node)) {
            find(child.node(), pointer + child.pointer(), depth + 1);
        }
    }

    private static void collectFields(Node node, Set<String> fields, int depth) {
        if (depth > Limits.DEPTH) {
            return;
        }
        Anatomy.fields(node).stream().filter(field -> !field.isBlank()).forEach(fields::add);
        Anatomy.children(node).forEach(child -> collectFields(child.node(), fields, depth + 1));
    }
}
