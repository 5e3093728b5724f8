package org.perimeter.engine.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.perimeter.engine.fact.Facts;

/// Evaluates a policy rule by rule with the reference evaluator, a layer after the other.
public final class ReferencePolicyEvaluator implements PolicyEvaluator {
    private final ReferenceEvaluator reference = new ReferenceEvaluator();
    private final ResolvedPolicy policy;
    private final List<List<Integer>> layers;
    private final Reads reads;

    public ReferencePolicyEvaluator(ResolvedPolicy policy) {
        this.policy = policy;
        this.layers = Layers.of(policy.rules());
        this.reads = Reads.of(policy);
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
        Truth scope = reference.test(policy.scope(), consignment);
        Set<String> fired = new HashSet<>();
        for (List<Integer> layer : layers) {
            Place here = Place.on(consignment, Set.copyOf(fired));
            for (int position : layer) {
                ResolvedRule rule = policy.rules().get(position);
                if (counts.test(rule) && reference.test(rule.when(), here) == Truth.TRUE) {
                    fired.add(rule.rule().id());
                }
            }
        }
        List<ResolvedRule> inOrder = new ArrayList<>(policy.rules());
        inOrder.removeIf(rule -> !fired.contains(rule.rule().id()));
        return new Evaluation(scope, inOrder, reads.lackedBy(consignment));
    }
}
