package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.rule.Effect;

/// Finds rules of one condition, and rules that add nothing to a wider one.
final class Overlaps {
    /// More pairs than that are not compared: the check would cost more than it tells.
    private static final int RULES = 1_000;

    private Overlaps() {}

    static List<Finding> in(ResolvedPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        Map<Set<Resolved>, String> conditions = new HashMap<>();
        for (ResolvedRule rule : policy.rules()) {
            String first = conditions.putIfAbsent(parts(rule.when()), rule.rule().id());
            if (first != null) {
                findings.add(Check.SAME_CONDITION.at(rule.rule().id(), "/when", first));
            }
        }
        if (policy.rules().size() <= RULES) {
            subsumed(policy.rules(), findings);
        }
        return findings;
    }

    private static void subsumed(List<ResolvedRule> rules, List<Finding> findings) {
        for (ResolvedRule narrow : rules) {
            for (ResolvedRule wide : rules) {
                if (!parts(narrow.when()).equals(parts(wide.when()))
                        && implies(narrow.when(), wide.when())
                        && addsNothing(narrow.rule().effects(), wide.rule().effects())) {
                    findings.add(
                            Check.SUBSUMED_RULE.at(narrow.rule().id(), "/when", wide.rule().id()));
                    break;
                }
            }
        }
    }

    private static Set<Resolved> parts(Resolved condition) {
        return condition instanceof Resolved.AllOf(List<Resolved> parts)
                ? new HashSet<>(parts)
                : Set.of(condition);
    }

    private static boolean implies(Resolved narrow, Resolved wide) {
        Set<Resolved> given = parts(narrow);
        return parts(wide).stream()
                .allMatch(wanted ->
                        given.contains(wanted)
                                || given.stream().anyMatch(part -> within(part, wanted)));
    }

    private static boolean within(Resolved part, Resolved wanted) {
        Optional<ValueSet.Of> one = ValueSet.of(part);
        Optional<ValueSet.Of> other = ValueSet.of(wanted);
        return one.isPresent()
                && other.isPresent()
                && one.get().field().equals(other.get().field())
                && one.get().values().within(other.get().values());
    }

    /// Points always add; of the rest each must be there, or a floor that is as high.
    private static boolean addsNothing(List<Effect> narrow, List<Effect> wide) {
        return narrow.stream()
                .allMatch(effect ->
                        !(effect instanceof Effect.Points)
                                && (wide.contains(effect) || lowerFloor(effect, wide)));
    }

    private static boolean lowerFloor(Effect effect, List<Effect> wide) {
        return effect instanceof Effect.Floor floor
                && floor.exam() == null
                && wide.stream()
                        .anyMatch(other ->
                                other instanceof Effect.Floor higher
                                        && higher.disposition().compareTo(floor.disposition())
                                                >= 0);
    }
}
