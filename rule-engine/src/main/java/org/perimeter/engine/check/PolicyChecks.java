package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// All that is wrong with a policy: the errors for which the resolver refuses it, then what is worth a look.
public final class PolicyChecks {
    private PolicyChecks() {}

    /// A policy with errors is not looked at for contradictions, overlaps and bands: what it means is not settled yet.
    ///
    /// Errors first, then warnings, each group in the order of the policy; empty for a policy without fault.
    public static List<Finding> of(Policy policy, Yardstick yardstick) {
        List<Finding> findings = new ArrayList<>();
        switch (Resolver.resolve(policy, yardstick.schema(), yardstick.lists())) {
            case Resolution.Ready(var ready) -> {
                findings.addAll(Contradictions.in(ready));
                findings.addAll(Overlaps.in(ready));
                findings.addAll(BandsReached.in(policy));
            }
            case Resolution.Refused(List<Finding> errors) -> findings.addAll(errors);
        }
        findings.addAll(SilentNot.in("", "/scope", policy.scope()));
        for (Rule rule : policy.rules()) {
            findings.addAll(SilentNot.in(rule.id(), "/when", rule.when()));
            findings.addAll(ProtectedField.in(rule, yardstick.protectedFields()));
            governance(rule.id(), rule.governance(), findings);
        }
        return List.copyOf(findings);
    }

    private static void governance(String ruleId, Governance governance, List<Finding> findings) {
        if (governance.rationale().isBlank()) {
            findings.add(Check.MISSING_RATIONALE.at(ruleId, "/governance/rationale"));
        }
        if (governance.basis().isBlank()) {
            findings.add(Check.MISSING_BASIS.at(ruleId, "/governance/basis"));
        }
        if (governance.validUntil() == null) {
            findings.add(Check.MISSING_EXPIRY.at(ruleId, "/governance/validUntil"));
        }
        if (governance.nextReview() == null) {
            findings.add(Check.MISSING_NEXT_REVIEW.at(ruleId, "/governance/nextReview"));
        }
    }
}
