package org.perimeter.engine.drools;

import java.util.List;
import java.util.stream.IntStream;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.index.IndexedPolicyEvaluator;

/// An evaluator that has to say what the reference says.
enum Contender {
    DROOLS,
    INDEX,
    BULK {
        @Override
        List<Integer> differing(
                ResolvedPolicy policy,
                ResolvedPolicy run,
                List<Facts> consignments,
                List<Evaluation> reference) {
            return new BulkComparison(policy, consignments).differing(run);
        }
    };

    /// One consignment at a time.
    ///
    /// @param run the same policy, or one with a fault
    PolicyEvaluator single(ResolvedPolicy policy, ResolvedPolicy run) {
        return switch (this) {
            case DROOLS -> DroolsPolicyEvaluator.build(run);
            case INDEX -> IndexedPolicyEvaluator.build(run);
            case BULK -> BulkComparison.single(policy, run);
        };
    }

    /// The positions of the consignments on which it says something else.
    List<Integer> differing(
            ResolvedPolicy policy,
            ResolvedPolicy run,
            List<Facts> consignments,
            List<Evaluation> reference) {
        PolicyEvaluator evaluator = single(policy, run);
        return IntStream.range(0, consignments.size())
                .filter(i ->
                        !Differential.same(
                                reference.get(i), evaluator.evaluate(consignments.get(i))))
                .boxed()
                .toList();
    }
}
