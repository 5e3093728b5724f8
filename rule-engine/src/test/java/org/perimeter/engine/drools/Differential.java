package org.perimeter.engine.drools;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.engine.rule.Policy;

/// Compares an evaluator with the reference on generated policies and consignments.
final class Differential {
    private final Function<ResolvedPolicy, PolicyEvaluator> evaluator;

    /// A disagreement, made as small as it goes.
    record CounterExample(
            long seed, Shrinker.Case smallest, Evaluation reference, Evaluation other) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("seed " + seed + "\n");
            text.append("scope ").append(smallest.policy().scope()).append('\n');
            smallest.policy()
                    .rules()
                    .forEach(rule ->
                            text.append(rule.id()).append(' ').append(rule.when()).append('\n'));
            text.append("facts ")
                    .append(
                            new String(
                                    FactsJson.canonical(smallest.consignment().facts()),
                                    StandardCharsets.UTF_8));
            return text.append("\nreference ")
                    .append(said(reference))
                    .append("\nother     ")
                    .append(said(other))
                    .toString();
        }

        private static String said(Evaluation evaluation) {
            return "scope "
                    + evaluation.scope()
                    + ", fired "
                    + fired(evaluation)
                    + ", unknown "
                    + evaluation.unknown();
        }
    }

    Differential(Function<ResolvedPolicy, PolicyEvaluator> evaluator) {
        this.evaluator = evaluator;
    }

    Optional<CounterExample> firstDisagreement(long seed, int consignments) {
        Generator generator = new Generator(seed);
        Policy policy = generator.policy();
        ResolvedPolicy resolved =
                resolve(policy)
                        .orElseThrow(() ->
                                new AssertionError(
                                        "seed "
                                                + seed
                                                + " makes a policy that is refused: "
                                                + Resolver.resolve(
                                                        policy,
                                                        FactSchema.standard(),
                                                        FurtherTests.LISTS)));
        PolicyEvaluator reference = new ReferencePolicyEvaluator(resolved);
        PolicyEvaluator other = evaluator.apply(resolved);
        for (int i = 0; i < consignments; i++) {
            Sketch consignment = generator.consignment();
            Facts facts = consignment.facts();
            if (!same(reference.evaluate(facts), other.evaluate(facts))) {
                return Optional.of(smallest(seed, new Shrinker.Case(policy, consignment)));
            }
        }
        return Optional.empty();
    }

    CounterExample smallest(long seed, Shrinker.Case found) {
        Shrinker.Case smallest = new Shrinker(this::disagree).shrink(found);
        ResolvedPolicy policy = resolve(smallest.policy()).orElseThrow();
        Facts facts = smallest.consignment().facts();
        return new CounterExample(
                seed,
                smallest,
                new ReferencePolicyEvaluator(policy).evaluate(facts),
                evaluator.apply(policy).evaluate(facts));
    }

    private boolean disagree(Shrinker.Case each) {
        Facts facts = each.consignment().facts();
        return resolve(each.policy())
                .filter(policy ->
                        !same(
                                new ReferencePolicyEvaluator(policy).evaluate(facts),
                                evaluator.apply(policy).evaluate(facts)))
                .isPresent();
    }

    static boolean same(Evaluation one, Evaluation other) {
        return one.scope() == other.scope()
                && fired(one).equals(fired(other))
                && one.unknown().equals(other.unknown());
    }

    private static List<String> fired(Evaluation evaluation) {
        return evaluation.fired().stream().map(fired -> fired.rule().id()).toList();
    }

    static Optional<ResolvedPolicy> resolve(Policy policy) {
        return Resolver.resolve(policy, FactSchema.standard(), FurtherTests.LISTS)
                        instanceof Resolution.Ready(ResolvedPolicy ready)
                ? Optional.of(ready)
                : Optional.empty();
    }
}
