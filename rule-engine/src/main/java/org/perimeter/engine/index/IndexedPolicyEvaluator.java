package org.perimeter.engine.index;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.function.Predicate;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.predicate.Reading;

/// Evaluates a policy with its index, and with predicates where the index does not tell a condition in full.
///
/// Finds the candidates as the production evaluator does before Drools takes over, and so tells what each of the two costs
/// and whether they agree.
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
        return evaluate(consignment, _ -> true);
    }

    @Override
    public Evaluation evaluate(Facts consignment, LocalDate day) {
        return evaluate(consignment, rule -> rule.rule().governance().inForceOn(day));
    }

    private Evaluation evaluate(Facts consignment, Predicate<ResolvedRule> counts) {
        Lookup lookup = lookups.take();
        try {
            lookup.turnTo(consignment);
            return new Evaluation(
                    lookup.reading().of(policy.scope()),
                    policy.rules(fired(lookup, counts)),
                    policy.reads().lackedBy(consignment));
        } finally {
            lookups.giveBack(lookup);
        }
    }

    private BitSet fired(Lookup lookup, Predicate<ResolvedRule> counts) {
        BitSet fired = new BitSet(policy.rules().size());
        for (int layer = 0; layer < policy.layers(); layer++) {
            if (layer > 0) {
                lookup.reading().note(policy.ids(fired));
            }
            for (int i = 0; i < lookup.count(); i++) {
                int rule = lookup.candidate(i);
                if (policy.layerOf(rule) == layer
                        && counts.test(policy.rules().get(rule))
                        && (lookup.isCertain(i) || holds(parts[rule], lookup.reading()))) {
                    fired.set(rule);
                }
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
