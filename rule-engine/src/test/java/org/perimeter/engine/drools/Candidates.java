package org.perimeter.engine.drools;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.index.IndexedPolicy;
import org.perimeter.engine.index.Lookup;

/// What the reference says of the rules that an index leaves: all that fired, unless the index lost one.
final class Candidates implements PolicyEvaluator {
    private final List<ResolvedRule> rules;
    private final Lookup lookup;
    private final PolicyEvaluator reference;

    private Candidates(ResolvedPolicy policy, ResolvedPolicy indexed) {
        this.rules = policy.rules();
        this.lookup = IndexedPolicy.of(indexed).lookup();
        this.reference = new ReferencePolicyEvaluator(policy);
    }

    static PolicyEvaluator of(ResolvedPolicy policy) {
        return new Candidates(policy, policy);
    }

    /// Left by the index of another policy, one with a fault, whose rules stand at the same positions.
    static PolicyEvaluator of(ResolvedPolicy policy, ResolvedPolicy faulty) {
        return new Candidates(policy, faulty);
    }

    @Override
    public Evaluation evaluate(Facts consignment) {
        lookup.turnTo(consignment);
        Set<ResolvedRule> left = new HashSet<>();
        IntStream.range(0, lookup.count()).forEach(i -> left.add(rules.get(lookup.candidate(i))));
        Evaluation all = reference.evaluate(consignment);
        return new Evaluation(
                all.scope(), all.fired().stream().filter(left::contains).toList(), all.unknown());
    }
}
