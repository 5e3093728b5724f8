package org.perimeter.ui.editor;

import java.util.List;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.person.Person;

/// What another person and I both changed, until I have settled each.
///
/// @param by     whoever saved theirs
/// @param theirs the draft as they saved it
/// @param common number of the revision that both began from
/// @param open   not settled yet
record Conflicts(Person by, Policy theirs, int common, List<Merge.Conflict> open) {
    Conflicts {
        open = List.copyOf(open);
    }

    Conflicts without(Merge.Conflict settled) {
        return new Conflicts(
                by,
                theirs,
                common,
                open.stream().filter(one -> !one.ruleId().equals(settled.ruleId())).toList());
    }

    /// The same still to settle after a further save of another person, but for what has become equal.
    List<Merge.Conflict> against(Policy mine, Policy newer) {
        return open.stream()
                .map(old ->
                        new Merge.Conflict(
                                old.ruleId(),
                                PolicyEdit.rule(mine, old.ruleId()).orElse(null),
                                PolicyEdit.rule(newer, old.ruleId()).orElse(null)))
                .filter(now -> !Merge.from(newer, mine, now.ruleId()).equals(mine))
                .toList();
    }

    /// The policy with mine in every place that is not settled.
    Policy mineIn(Policy policy, Policy mine) {
        var kept = policy;
        for (var conflict : open) {
            kept = Merge.from(mine, kept, conflict.ruleId());
        }
        return kept;
    }

    /// The policy with theirs in every place that is not settled: what may be saved meanwhile.
    Policy theirsIn(Policy policy) {
        var kept = policy;
        for (var conflict : open) {
            kept = Merge.from(theirs, kept, conflict.ruleId());
        }
        return kept;
    }
}
