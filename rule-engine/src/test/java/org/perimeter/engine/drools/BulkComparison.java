package org.perimeter.engine.drools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.perimeter.engine.bulk.Batch;
import org.perimeter.engine.bulk.BulkPolicy;
import org.perimeter.engine.bulk.Verdicts;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.Reads;
import org.perimeter.engine.compile.ReferenceEvaluator;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;

/// Compares the bulk evaluator with the reference, row by row and in its counts.
final class BulkComparison {
    private final ReferenceEvaluator reference = new ReferenceEvaluator();
    private final ResolvedPolicy policy;
    private final ReferencePolicyEvaluator evaluator;
    private final List<Facts> consignments;

    BulkComparison(ResolvedPolicy policy, List<Facts> consignments) {
        this.policy = policy;
        this.evaluator = new ReferencePolicyEvaluator(policy);
        this.consignments = consignments;
    }

    /// A policy over a batch of one consignment, as if it were made for single ones.
    static PolicyEvaluator single(ResolvedPolicy policy, ResolvedPolicy bound) {
        Reads reads = Reads.of(policy);
        return consignment -> {
            Batch batch = Batch.of(FactSchema.standard(), List.of(consignment));
            Verdicts verdicts = BulkPolicy.bind(bound, batch).evaluate();
            List<ResolvedRule> fired =
                    Arrays.stream(verdicts.fired(0)).mapToObj(policy.rules()::get).toList();
            return new Evaluation(verdicts.scope(0), fired, reads.lackedBy(consignment));
        };
    }

    /// The rows on which it says something else, rising; all of them where its counts alone are others.
    ///
    /// @param run the same policy, or one with a fault
    List<Integer> differing(ResolvedPolicy run) {
        Batch batch = Batch.of(FactSchema.standard(), consignments);
        Verdicts verdicts = BulkPolicy.bind(run, batch).evaluate();
        long[] timesTrue = new long[policy.rules().size()];
        long[] timesUnknown = new long[policy.rules().size()];
        List<Integer> differing = new ArrayList<>();
        for (int row = 0; row < consignments.size(); row++) {
            Facts facts = consignments.get(row);
            Set<String> ids =
                    evaluator.evaluate(facts).fired().stream()
                            .map(rule -> rule.rule().id())
                            .collect(Collectors.toSet());
            List<Integer> fired = new ArrayList<>();
            for (int rule = 0; rule < policy.rules().size(); rule++) {
                Truth truth = reference.test(policy.rules().get(rule).when(), Place.on(facts, ids));
                timesTrue[rule] += truth == Truth.TRUE ? 1 : 0;
                timesUnknown[rule] += truth == Truth.UNKNOWN ? 1 : 0;
                if (truth == Truth.TRUE) {
                    fired.add(rule);
                }
            }
            if (verdicts.scope(row) != reference.test(policy.scope(), facts)
                    || !Arrays.stream(verdicts.fired(row)).boxed().toList().equals(fired)
                    || verdicts.points(row) != fired.size()) {
                differing.add(row);
            }
        }
        boolean sameCounts =
                IntStream.range(0, policy.rules().size())
                        .allMatch(rule ->
                                verdicts.timesTrue(rule) == timesTrue[rule]
                                        && verdicts.timesUnknown(rule) == timesUnknown[rule]);
        return differing.isEmpty() && !sameCounts
                ? IntStream.range(0, consignments.size()).boxed().toList()
                : differing;
    }
}
