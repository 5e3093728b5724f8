package org.perimeter.ui.editor;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition.Fired;
import org.perimeter.engine.rule.Node;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// Which rules a rule may ask about without making a circle.
final class AskedRules {
    private AskedRules() {}

    /// All but the rule itself and those that ask about it, directly or by way of others.
    static List<Rule> open(Policy policy, String ruleId) {
        var dependent = dependent(policy, ruleId);
        return policy.rules().stream().filter(rule -> !dependent.contains(rule.id())).toList();
    }

    private static Set<String> dependent(Policy policy, String ruleId) {
        Map<String, Set<String>> askedBy = new HashMap<>();
        for (var rule : policy.rules()) {
            for (var asked : asked(rule.when())) {
                askedBy.computeIfAbsent(asked, _ -> new HashSet<>()).add(rule.id());
            }
        }
        Set<String> dependent = new HashSet<>();
        var left = new ArrayDeque<>(List.of(ruleId));
        while (!left.isEmpty()) {
            var id = left.remove();
            if (dependent.add(id)) {
                left.addAll(askedBy.getOrDefault(id, Set.of()));
            }
        }
        return dependent;
    }

    /// Ids of the rules that a condition asks about, itself or in a part.
    static Set<String> asked(Node node) {
        var asked = new HashSet<String>();
        if (node instanceof Fired(_, var rules)) {
            asked.addAll(rules);
        }
        Anatomy.children(node).forEach(child -> asked.addAll(asked(child.node())));
        return asked;
    }
}
