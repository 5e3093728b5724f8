package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.rule.Condition.Quantifier;

/// Finds groups that can never hold, groups that hold whatever is known, and the rules that are dead by it.
final class Contradictions {
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> dead = new HashSet<>();
    private String ruleId = "";

    private Contradictions() {}

    static List<Finding> in(ResolvedPolicy policy) {
        Contradictions search = new Contradictions();
        for (ResolvedRule rule : policy.rules()) {
            search.ruleId = rule.rule().id();
            if (search.impossible(rule.when(), "/when")) {
                search.dead.add(search.ruleId);
                search.findings.add(Check.DEAD_RULE.at(search.ruleId, "/when"));
            }
        }
        search.deadByOthers(policy);
        return search.findings;
    }

    /// A rule that asks for the firing of dead rules alone is dead too.
    private void deadByOthers(ResolvedPolicy policy) {
        for (boolean more = true; more; ) {
            more = false;
            for (ResolvedRule rule : policy.rules()) {
                String id = rule.rule().id();
                if (!dead.contains(id) && asksTheDead(rule.when())) {
                    dead.add(id);
                    findings.add(Check.DEAD_RULE.at(id, "/when"));
                    more = true;
                }
            }
        }
    }

    private boolean asksTheDead(Resolved condition) {
        return switch (condition) {
            case Resolved.AllOf(List<Resolved> parts) -> parts.stream().anyMatch(this::asksTheDead);
            case Resolved.AnyOf(List<Resolved> parts) -> parts.stream().allMatch(this::asksTheDead);
            case Resolved.Fired(Quantifier quantifier, Set<String> rules) ->
                    needsOne(quantifier) && dead.containsAll(rules);
            case Resolved _ -> false;
        };
    }

    private boolean impossible(Resolved condition, String node) {
        return switch (condition) {
            case Resolved.AllOf(List<Resolved> parts) -> {
                boolean part = false;
                for (int i = 0; i < parts.size(); i++) {
                    part |= impossible(parts.get(i), node + "/parts/" + i);
                }
                boolean conflict = conflict(parts);
                if (conflict) {
                    findings.add(Check.CONTRADICTION.at(ruleId, node));
                }
                yield part || conflict;
            }
            case Resolved.AnyOf(List<Resolved> parts) -> {
                boolean all = true;
                for (int i = 0; i < parts.size(); i++) {
                    all &= impossible(parts.get(i), node + "/parts/" + i);
                }
                if (covers(parts)) {
                    findings.add(Check.ALWAYS_TRUE.at(ruleId, node));
                }
                yield all;
            }
            case Resolved.Quantified(Quantifier quantifier, _, Resolved each) ->
                    impossible(each, node + "/each") && needsOne(quantifier);
            case Resolved.Not _, Resolved.Test _ -> false;
        };
    }

    private static boolean needsOne(Quantifier quantifier) {
        return switch (quantifier.kind()) {
            case SOME, EVERY, AT_LEAST -> true;
            case NO, AT_MOST -> false;
            case EXACTLY -> quantifier.n() > 0;
        };
    }

    /// A part beside its opposite, or tests of one field that no value meets together.
    private static boolean conflict(List<Resolved> parts) {
        return opposites(parts)
                || byField(parts, false).values().stream().anyMatch(ValueSet::exclude);
    }

    /// A part beside its opposite, or tests of one field of which each value meets one.
    private static boolean covers(List<Resolved> parts) {
        return opposites(parts)
                || byField(parts, true).values().stream().anyMatch(ValueSet::exclude);
    }

    private static boolean opposites(List<Resolved> parts) {
        Set<Resolved> all = new HashSet<>(parts);
        return parts.stream()
                .anyMatch(part -> part instanceof Resolved.Not(Resolved of) && all.contains(of));
    }

    private static Map<Field, List<ValueSet>> byField(List<Resolved> parts, boolean complements) {
        Map<Field, List<ValueSet>> sets = new LinkedHashMap<>();
        for (Resolved part : parts) {
            ValueSet.Of of = ValueSet.of(part).orElse(null);
            Optional<ValueSet> set =
                    of == null
                            ? Optional.empty()
                            : complements ? of.values().complement() : Optional.of(of.values());
            if (of != null && set.isPresent()) {
                sets.computeIfAbsent(of.field(), _ -> new ArrayList<>()).add(set.get());
            }
        }
        return sets;
    }
}
