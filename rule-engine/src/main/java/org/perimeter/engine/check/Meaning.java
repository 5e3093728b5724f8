package org.perimeter.engine.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// What a policy without errors means: what more than one check asks of it, worked out once.
final class Meaning {
    private final Policy policy;
    private final Resolved scope;
    private final IdentityHashMap<Resolved, Optional<ValueSet.Of>> values = new IdentityHashMap<>();
    private final Groups scopeGroups;
    private final List<Sense> rules;
    private final Set<Disposition> given;

    Meaning(Policy policy, ResolvedPolicy resolved) {
        this.policy = policy;
        this.scope = resolved.scope();
        this.scopeGroups = Groups.of(resolved.scope(), "/scope", this::values);
        this.rules = resolved.rules().stream().map(this::sense).toList();
        this.given = Collections.unmodifiableSet(given(policy));
    }

    /// One rule.
    ///
    /// @param when   its condition
    /// @param parts  that must all hold for it to fire
    /// @param groups of the condition, those that cannot hold and those that always do
    record Sense(Rule rule, Resolved when, Set<Resolved> parts, Groups groups) {
        String id() {
            return rule.id();
        }
    }

    private Sense sense(ResolvedRule rule) {
        return new Sense(
                rule.rule(),
                rule.when(),
                Set.copyOf(parts(rule.when())),
                Groups.of(rule.when(), "/when", this::values));
    }

    Policy policy() {
        return policy;
    }

    /// By rule id.
    List<Sense> rules() {
        return rules;
    }

    Resolved scope() {
        return scope;
    }

    Groups scopeGroups() {
        return scopeGroups;
    }

    /// What a condition of this policy lets through of its one field; nothing where it is no such condition.
    Optional<ValueSet.Of> values(Resolved condition) {
        return values.computeIfAbsent(condition, ValueSet::of);
    }

    /// What rules lead to by themselves, whatever the points.
    Set<Disposition> given() {
        return given;
    }

    private static Set<Resolved> parts(Resolved condition) {
        return condition instanceof Resolved.AllOf(List<Resolved> parts)
                ? new HashSet<>(parts)
                : Set.of(condition);
    }

    private static Set<Disposition> given(Policy policy) {
        Set<Disposition> given = EnumSet.noneOf(Disposition.class);
        policy.rules().stream()
                .flatMap(rule -> rule.effects().stream())
                .flatMap(effect -> Stream.ofNullable(disposition(effect)))
                .forEach(given::add);
        return given;
    }

    private static @Nullable Disposition disposition(Effect effect) {
        return switch (effect) {
            case Effect.Floor floor -> floor.disposition();
            case Effect.Force force -> force.disposition();
            case Effect.Cap cap -> cap.disposition();
            case Effect.Points _, Effect.Reject _, Effect.Refer _, Effect.Notify _ -> null;
        };
    }

    /// All that a rule adds or takes off.
    static int points(Rule rule) {
        long sum =
                rule.effects().stream()
                        .mapToLong(
                                effect -> effect instanceof Effect.Points(int points) ? points : 0)
                        .sum();
        return Math.clamp(sum, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
