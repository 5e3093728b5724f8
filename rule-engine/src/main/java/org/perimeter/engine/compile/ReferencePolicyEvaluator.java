package org.perimeter.engine.compile;

import java.util.List;
import org.perimeter.engine.fact.Facts;

/// Evaluates a policy rule by rule with the reference evaluator.
public final class ReferencePolicyEvaluator implements PolicyEvaluator {
    private final ReferenceEvaluator reference = new ReferenceEvaluator();
    private final ResolvedPolicy policy;
    private final Reads reads;

    public ReferencePolicyEvaluator(ResolvedPolicy policy) {
        this.policy = policy;
        this.reads = Reads.of(policy);
    }

    @Override
    public Evaluation evaluate(Facts consignment) {
        Truth scope = reference.test(policy.scope(), consignment);
        List<ResolvedRule> fired =
                policy.rules().stream()
                        .filter(rule -> reference.test(rule.when(), consignment) == Truth.TRUE)
                        .toList();
        return new Evaluation(scope, fired, reads.lackedBy(consignment));
    }
}
