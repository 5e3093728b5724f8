package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.predicate.Reading;

/// Evaluates a policy with its index and its predicates alone.
///
/// Does what the production evaluator does before Drools takes over, and so tells what each of the two costs and whether
/// they agree.
public final class IndexedPolicyEvaluator implements PolicyEvaluator {
    private final IndexedPolicy policy;
    private final int[][] parts;
    private final Spares<Lookup> lookups;

    private IndexedPolicyEvaluator(IndexedPolicy policy) {
        this.policy = policy;
        this.parts =
                policy.parts().stream()
                        .map(numbers -> numbers.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
        this.lookups = new Spares<>(policy::lookup);
    }

    public static IndexedPolicyEvaluator build(ResolvedPolicy policy) {
        return new IndexedPolicyEvaluator(IndexedPolicy.of(policy));
    }

    @Override
    public Evaluation evaluate(Facts consignment) {
        Lookup lookup = lookups.take();
        try {
            lookup.turnTo(consignment);
            return new Evaluation(
                    lookup.reading().of(policy.scope()),
                    fired(lookup),
                    policy.reads().lackedBy(consignment));
        } finally {
            lookups.giveBack(lookup);
        }
    }

    private List<ResolvedRule> fired(Lookup lookup) {
        List<ResolvedRule> fired = new ArrayList<>();
        for (int i = 0; i < lookup.count(); i++) {
            int rule = lookup.candidate(i);
            if (holds(parts[rule], lookup.reading())) {
                fired.add(policy.rules().get(rule));
            }
        }
        return fired;
    }

    private static boolean holds(int[] predicates, Reading reading) {
        for (int predicate : predicates) {
            if (reading.of(predicate) != Truth.TRUE) {
                return false;
            }
        }
        return true;
    }
}
