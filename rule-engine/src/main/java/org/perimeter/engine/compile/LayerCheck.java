package org.perimeter.engine.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.perimeter.engine.check.Check;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition.Fired;
import org.perimeter.engine.rule.Node;
import org.perimeter.engine.rule.Rule;

/// Finds rules about rules that ask for what is not there, or for themselves.
final class LayerCheck {
    private final Map<String, List<Place>> asked = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Report report;

    /// @param node of the mention, such as `/when/rules/1`
    private record Place(String node, String rule) {}

    private LayerCheck(List<Rule> rules, Report report) {
        this.report = report;
        for (Rule rule : rules) {
            ids.add(rule.id());
            asked.put(rule.id(), mentions(rule));
        }
    }

    static void check(List<Rule> rules, Report report) {
        LayerCheck check = new LayerCheck(rules, report);
        rules.forEach(check::check);
    }

    private void check(Rule rule) {
        for (Place place : asked.getOrDefault(rule.id(), List.of())) {
            if (!ids.contains(place.rule) || place.rule.isBlank()) {
                report.rule(rule.id()).add(Check.RULE_NOT_FOUND, place.node, place.rule);
            } else if (reaches(place.rule, rule.id())) {
                report.rule(rule.id())
                        .add(Check.RULE_CYCLE, place.node, rule.id() + " → " + place.rule);
            }
        }
    }

    private boolean reaches(String from, String wanted) {
        Set<String> seen = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(from));
        while (!left.isEmpty()) {
            String id = left.remove();
            if (id.equals(wanted)) {
                return true;
            }
            if (seen.add(id)) {
                asked.getOrDefault(id, List.of()).forEach(place -> left.add(place.rule));
            }
        }
        return false;
    }

    /// Deeper than the limit nothing is looked at: the condition is refused for its depth.
    private static List<Place> mentions(Rule rule) {
        List<Place> places = new ArrayList<>();
        collect(rule.when(), "/when", 0, places);
        return places;
    }

    private static void collect(Node node, String pointer, int depth, List<Place> into) {
        if (depth > Limits.DEPTH) {
            return;
        }
        if (node instanceof Fired(_, List<String> rules)) {
            for (int i = 0; i < rules.size(); i++) {
                into.add(new Place(pointer + "/rules/" + i, rules.get(i)));
            }
        }
        for (Anatomy.Child child : Anatomy.children(node)) {
            collect(child.node(), pointer + child.pointer(), depth + 1, into);
        }
    }
}
