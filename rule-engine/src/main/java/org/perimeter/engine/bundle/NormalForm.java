package org.perimeter.engine.bundle;

import java.util.Comparator;
import java.util.List;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// Puts what has no order into one order, so that two policies that say the same have one hash.
final class NormalForm {
    private NormalForm() {}

    static Policy of(Policy policy) {
        List<Rule> rules = byHash(policy.rules().stream().map(NormalForm::of).toList());
        return new Policy(
                policy.programme(),
                of(policy.scope()),
                policy.dispositions(),
                policy.bands(),
                rules);
    }

    private static Rule of(Rule rule) {
        return new Rule(
                rule.id(),
                rule.title(),
                of(rule.when()),
                rule.effects(),
                rule.reasonCode(),
                rule.reason(),
                rule.governance());
    }

    static Condition of(Condition condition) {
        return switch (condition) {
            case Condition.AllOf(var parts) -> new Condition.AllOf(ordered(parts));
            case Condition.AnyOf(var parts) -> new Condition.AnyOf(ordered(parts));
            case Condition.Not _, Condition.Quantified _, Condition.Test _ ->
                    Anatomy.map(condition, NormalForm::of);
        };
    }

    private static List<Condition> ordered(List<Condition> parts) {
        return byHash(parts.stream().map(NormalForm::of).toList());
    }

    private static <T> List<T> byHash(List<T> elements) {
        record Hashed<T>(Hash hash, T element) {}
        return elements.stream()
                .map(element -> new Hashed<>(Hash.of(CanonicalJson.of(element)), element))
                .sorted(Comparator.comparing(Hashed::hash))
                .map(Hashed::element)
                .toList();
    }
}
