package org.perimeter.simulation.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which rules changed some consignments. One consignment may have changed by several of them.
///
/// @param rules     those with the most consignments first
/// @param otherwise consignments that no rule accounts for: the bands or the scope differ
public record Causes(List<RuleChange> rules, long otherwise) {
    private static final Comparator<RuleChange> MOST_FIRST =
            Comparator.comparingLong(RuleChange::total)
                    .reversed()
                    .thenComparing(RuleChange::ruleId);

    static final Causes NONE = new Causes(List.of(), 0);

    public Causes {
        rules = rules.stream().sorted(MOST_FIRST).toList();
    }

    Causes plus(Causes other) {
        SortedMap<String, RuleChange> sum = new TreeMap<>(byId());
        other.byId().forEach((id, change) -> sum.merge(id, change, RuleChange::plus));
        return new Causes(List.copyOf(sum.values()), otherwise + other.otherwise);
    }

    private Map<String, RuleChange> byId() {
        Map<String, RuleChange> byId = new TreeMap<>();
        rules.forEach(rule -> byId.put(rule.ruleId(), rule));
        return byId;
    }
}
