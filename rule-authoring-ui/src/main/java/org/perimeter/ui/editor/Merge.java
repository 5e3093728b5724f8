package org.perimeter.ui.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// Two persons' changes to one draft, brought together rule by rule.
///
/// What only one of them changed is taken from that one. What both changed differently is a conflict, which a person
/// settles; until then theirs stands in [#policy] and mine in the conflict, so that nothing is lost.
///
/// @param policy    theirs, with my changes where they do not meet theirs
/// @param taken     ids of the rules that they changed and I did not; empty id for scope and bands
/// @param conflicts what both changed
record Merge(Policy policy, Set<String> taken, List<Conflict> conflicts) {

    /// One rule in two forms; `null` where one of the two removed it. An empty id stands for scope and bands, which both
    /// policies then tell.
    record Conflict(String ruleId, @Nullable Rule mine, @Nullable Rule theirs) {}

    static Merge of(Policy base, Policy mine, Policy theirs) {
        var taken = new LinkedHashSet<String>();
        var conflicts = new ArrayList<Conflict>();
        var merged = frame(base, mine, theirs, taken, conflicts);
        var ids = new LinkedHashSet<String>();
        List.of(theirs, mine, base)
                .forEach(policy -> policy.rules().forEach(rule -> ids.add(rule.id())));
        for (var id : ids) {
            var was = find(base, id);
            var here = find(mine, id);
            var there = find(theirs, id);
            if (Objects.equals(here, there)) {
                continue;
            }
            if (Objects.equals(was, here)) {
                taken.add(id);
            } else if (Objects.equals(was, there)) {
                merged = put(merged, mine, id, here);
            } else if (was == null && here != null) {
                merged = PolicyEdit.add(merged, id, RuleEdit.id(here, freeId(merged, mine)));
                taken.add(id);
            } else {
                conflicts.add(new Conflict(id, here, there));
            }
        }
        return new Merge(merged, taken, List.copyOf(conflicts));
    }

    /// The policy with mine in every place where both changed it.
    Policy withMine(Policy mine) {
        var both = policy;
        for (var conflict : conflicts) {
            both = from(mine, both, conflict.ruleId());
        }
        return both;
    }

    /// The policy with one rule, or with scope and bands, as another policy has them.
    static Policy from(Policy source, Policy policy, String ruleId) {
        return ruleId.isEmpty()
                ? withFrame(policy, source)
                : put(policy, source, ruleId, find(source, ruleId));
    }

    private static Policy frame(
            Policy base, Policy mine, Policy theirs, Set<String> taken, List<Conflict> conflicts) {
        if (sameFrame(mine, theirs)) {
            return theirs;
        }
        if (sameFrame(base, mine)) {
            taken.add("");
            return theirs;
        }
        if (sameFrame(base, theirs)) {
            return withFrame(theirs, mine);
        }
        conflicts.add(new Conflict("", null, null));
        return theirs;
    }

    private static boolean sameFrame(Policy a, Policy b) {
        return a.scope().equals(b.scope())
                && a.bands().equals(b.bands())
                && a.dispositions().equals(b.dispositions());
    }

    private static Policy withFrame(Policy rules, Policy frame) {
        return new Policy(
                rules.programme(),
                frame.scope(),
                frame.dispositions(),
                frame.bands(),
                rules.rules());
    }

    /// The rule as I have it: changed in its place, behind the neighbour that it follows with me, or removed.
    private static Policy put(Policy merged, Policy mine, String id, @Nullable Rule rule) {
        if (rule == null) {
            return PolicyEdit.delete(merged, id);
        }
        if (PolicyEdit.indexOf(merged, id) >= 0) {
            return PolicyEdit.change(merged, id, old -> rule);
        }
        var before = PolicyEdit.indexOf(mine, id) - 1;
        return PolicyEdit.add(merged, before < 0 ? "" : mine.rules().get(before).id(), rule);
    }

    /// Both gave their new rule the same id: mine gets the next one that neither uses.
    private static String freeId(Policy merged, Policy mine) {
        var rules = new ArrayList<>(merged.rules());
        rules.addAll(mine.rules());
        return PolicyEdit.nextId(PolicyEdit.withRules(merged, rules));
    }

    private static @Nullable Rule find(Policy policy, String id) {
        return PolicyEdit.rule(policy, id).orElse(null);
    }
}
