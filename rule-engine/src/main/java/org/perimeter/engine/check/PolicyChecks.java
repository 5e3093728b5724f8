package org.perimeter.engine.check;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.rule.Policy;

/// All that is wrong with a policy: the errors for which the resolver refuses it, then what is worth a look.
public final class PolicyChecks {
    /// What is looked for in a policy without errors.
    static final List<PolicyCheck.OfMeaning> OF_MEANING =
            List.of(
                    new Contradiction(),
                    new AlwaysTrue(),
                    new DeadRule(),
                    new SameCondition(),
                    new SubsumedRule(),
                    new UnreachableBand(),
                    new UnusedDisposition(),
                    new PointsUndoBand());

    /// What is looked for in any policy.
    static final List<PolicyCheck.OfWriting> OF_WRITING =
            List.of(
                    new NotOverMissing(),
                    new ProtectedField(),
                    new MissingRationale(),
                    new MissingBasis(),
                    new MissingExpiry(),
                    new MissingNextReview());

    private PolicyChecks() {}

    /// A policy with errors is not looked at for contradictions, overlaps and bands: what it means is not settled yet.
    ///
    /// Errors first, then warnings: those of the policy itself, then rule by rule in its order; empty for a policy without
    /// fault.
    public static List<Finding> of(Policy policy, Yardstick yardstick) {
        List<Finding> findings = new ArrayList<>();
        List<Finding> worthALook = new ArrayList<>();
        switch (Resolver.resolve(policy, yardstick.schema(), yardstick.lists())) {
            case Resolution.Ready(var ready) -> {
                Meaning meaning = new Meaning(policy, ready);
                OF_MEANING.forEach(check -> worthALook.addAll(check.in(meaning)));
            }
            case Resolution.Refused(List<Finding> errors) -> findings.addAll(errors);
        }
        Writing writing = new Writing(policy, yardstick);
        OF_WRITING.forEach(check -> worthALook.addAll(check.in(writing)));
        Map<String, Integer> order = new HashMap<>();
        policy.rules().forEach(rule -> order.putIfAbsent(rule.id(), order.size()));
        worthALook.sort(comparingInt(finding -> order.getOrDefault(finding.ruleId(), -1)));
        findings.addAll(worthALook);
        return List.copyOf(findings);
    }
}
