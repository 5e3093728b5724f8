package org.perimeter.engine.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The order in which rules about rules can be told: each stands in a layer above all that it asks about.
///
/// Layer 0 holds the rules that ask about none.
public final class Layers {
    private Layers() {}

    /// Positions in the given list, by layer.
    ///
    /// @throws IllegalStateException for a cycle or a missing member, which the resolver rules out
    public static List<List<Integer>> of(List<ResolvedRule> rules) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        rules.forEach(rule -> asked.put(rule.rule().id(), asked(rule.when())));
        SortedMap<Integer, List<Integer>> layers = new TreeMap<>();
        Map<String, Integer> known = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            int layer = layer(rules.get(i).rule().id(), asked, known, rules.size());
            layers.computeIfAbsent(layer, _ -> new ArrayList<>()).add(i);
        }
        return List.copyOf(layers.values());
    }

    private static int layer(
            String id, Map<String, Set<String>> asked, Map<String, Integer> known, int deepest) {
        Set<String> members = asked.get(id);
        if (members == null || deepest < 0) {
            throw new IllegalStateException(
                    "Rule "
                            + id
                            + " is missing or depends on itself\nMaybe the policy was not made by the resolver.");
        }
        Integer settled = known.get(id);
        if (settled != null) {
            return settled;
        }
        int layer = 0;
        for (String member : members) {
            layer = Math.max(layer, 1 + layer(member, asked, known, deepest - 1));
        }
        known.put(id, layer);
        return layer;
    }

    /// Ids of the rules that a condition asks about, itself or in a part.
    public static Set<String> asked(ResolvedNode node) {
        Set<String> asked = new LinkedHashSet<>();
        collect(node, asked);
        return asked;
    }

    private static void collect(ResolvedNode node, Set<String> asked) {
        if (node instanceof Resolved.Fired fired) {
            asked.addAll(fired.rules());
        }
        ResolvedAnatomy.children(node).forEach(child -> collect(child, asked));
    }
}
