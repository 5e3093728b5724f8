package org.perimeter.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Node;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// What a rule mostly looks at: how the list of rules is divided.
enum Topic {
    GOODS,
    PARTIES,
    SEALS,
    CONTAINERS,
    /// All else: route, filing, conveyance, other bills.
    ROUTE,
    RULES;

    /// Key of its name.
    String title() {
        return "editor.topic." + name().toLowerCase(Locale.ROOT);
    }

    /// What it names most often; a rule that asks about rules is one on rules, whatever else it looks at.
    static Topic of(Rule rule) {
        if (!AskedRules.asked(rule.when()).isEmpty()) {
            return RULES;
        }
        Map<Topic, Integer> mentions = new EnumMap<>(Topic.class);
        named(rule.when()).forEach(path -> mentions.merge(of(path), 1, Integer::sum));
        return mentions.entrySet().stream()
                .max(
                        Map.Entry.<Topic, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(ROUTE);
    }

    private static Topic of(String path) {
        return Stream.of(SEALS, GOODS, PARTIES, CONTAINERS)
                .filter(topic -> topic.beginnings().anyMatch(path::startsWith))
                .findFirst()
                .orElse(ROUTE);
    }

    /// In the order of the list: by topic, within it as the policy has them.
    static List<Rule> ordered(Policy policy) {
        return policy.rules().stream().sorted(Comparator.comparing(Topic::of)).toList();
    }

    /// How the paths begin of what belongs to it.
    private Stream<String> beginnings() {
        return switch (this) {
            case GOODS -> Stream.of("goods[]");
            case PARTIES -> Stream.of("shipper.", "consignee.", "notify[]", "trader.", "history.");
            case SEALS -> Stream.of("containers[].seals[]", "sealEvents[]");
            case CONTAINERS -> Stream.of("containers[]");
            case ROUTE, RULES -> Stream.of();
        };
    }

    /// Fields and collections that a condition names, itself or in a part.
    private static List<String> named(Node node) {
        var named = new ArrayList<>(Anatomy.fields(node));
        switch (node) {
            case Condition.Missing(var field) -> named.add(field);
            case Condition.Quantified(_, var over, _) -> named.add(over);
            case Expression.Count(var over, _) -> named.add(over);
            case Expression.Aggregate(_, var over, _, _) -> named.add(over);
            case Node _ -> {}
        }
        Anatomy.children(node).forEach(child -> named.addAll(named(child.node())));
        return named;
    }
}
