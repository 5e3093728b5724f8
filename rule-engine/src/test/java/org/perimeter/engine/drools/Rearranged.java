package org.perimeter.engine.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// A policy that says the same in another order, some parts of it twice.
final class Rearranged {
    private final RandomGenerator random;

    Rearranged(RandomGenerator random) {
        this.random = random;
    }

    Policy of(Policy policy) {
        return new Policy(
                policy.programme(),
                of(policy.scope()),
                policy.dispositions(),
                policy.bands(),
                shuffled(policy.rules().stream().map(this::of)));
    }

    private Rule of(Rule rule) {
        return new Rule(
                rule.id(),
                rule.title(),
                of(rule.when()),
                shuffled(rule.effects().stream()),
                rule.reasonCode(),
                rule.reason(),
                rule.governance());
    }

    private Condition of(Condition condition) {
        return switch (condition) {
            case Condition.AllOf(var parts) -> new Condition.AllOf(parts(parts));
            case Condition.AnyOf(var parts) -> new Condition.AnyOf(parts(parts));
            case Condition.Not _, Condition.Quantified _, Condition.Test _ ->
                    Anatomy.map(condition, this::of);
        };
    }

    private List<Condition> parts(List<Condition> parts) {
        return shuffled(
                parts.stream()
                        .flatMap(part ->
                                random.nextInt(4) == 0
                                        ? Stream.of(of(part), of(part))
                                        : Stream.of(of(part))));
    }

    private <T> List<T> shuffled(Stream<T> elements) {
        List<T> rest = new ArrayList<>(elements.toList());
        List<T> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
    }
}
