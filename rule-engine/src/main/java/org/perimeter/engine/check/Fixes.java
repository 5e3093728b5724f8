package org.perimeter.engine.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.perimeter.engine.check.Finding.Severity;
import org.perimeter.engine.check.Proposals.Proposal;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.Policy;

/// Finds what would put a finding right, and tries it out before it says so.
public final class Fixes {
    private Fixes() {}

    /// Whether there is something to try at all; what comes of it, [#of] tells. Quick.
    public static boolean proposes(Policy policy, FactSchema schema, Finding finding) {
        return new Proposals(policy, schema, Absence.NOT_COUNTED)
                .putRight(Check.of(finding), finding)
                .isPresent();
    }

    /// Takes as long as checking the policy once more.
    ///
    /// @param finding one that [PolicyChecks] gives for this policy
    public static Fix of(Policy policy, Yardstick yardstick, Finding finding) {
        Check check = Check.of(finding);
        Optional<Proposal> proposal =
                new Proposals(policy, yardstick.schema(), yardstick.absence())
                        .putRight(check, finding);
        if (proposal.isPresent()) {
            Proposal change = proposal.get();
            List<Finding> before = PolicyChecks.of(policy, yardstick);
            List<Finding> after = PolicyChecks.of(change.policy(), yardstick);
            if (fewer(finding, before, after) && addsNoError(before, after)) {
                return new Fix.Change(change.text(), change.policy());
            }
        }
        return new Fix.Advice(check.advice(finding));
    }

    private static boolean fewer(Finding finding, List<Finding> before, List<Finding> after) {
        Predicate<Finding> like =
                other ->
                        other.check().equals(finding.check())
                                && other.ruleId().equals(finding.ruleId());
        return after.stream().filter(like).count() < before.stream().filter(like).count();
    }

    private static boolean addsNoError(List<Finding> before, List<Finding> after) {
        Map<String, Integer> allowed = new HashMap<>();
        errors(before).forEach(finding -> allowed.merge(finding, 1, Integer::sum));
        return errors(after).stream()
                .allMatch(finding -> allowed.merge(finding, -1, Integer::sum) >= 0);
    }

    private static List<String> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::check)
                .toList();
    }
}
