package org.perimeter.engine.drools;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Policy;

/// Compares every evaluator with the reference, policy after policy, each on as many consignments.
///
/// The policy at a position depends on the seed and the position alone, so that a campaign can go on where another ended.
final class Campaign {
    static final int CONSIGNMENTS = 20;
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    private final long seed;
    private final UnaryOperator<ResolvedPolicy> plant;
    private final Tally tally;
    private final Map<Contender, Long> firstFound = new EnumMap<>(Contender.class);
    private final List<String> examples = new ArrayList<>();
    private long next;
    private long differences;

    /// @param plant what the evaluators run instead of the policy: the same, or one with a fault
    Campaign(long seed, Tally tally, UnaryOperator<ResolvedPolicy> plant) {
        this.seed = seed;
        this.tally = tally;
        this.plant = plant;
    }

    static Campaign of(long seed, Tally tally) {
        return new Campaign(seed, tally, UnaryOperator.identity());
    }

    /// Goes on at another policy than the first.
    void resumeAt(long policy, long differencesBefore) {
        next = policy;
        differences = differencesBefore;
    }

    /// Policies compared so far.
    long policies() {
        return next;
    }

    /// Pairs on which an evaluator said something else, counted for each evaluator.
    long differences() {
        return differences;
    }

    /// One for each policy and evaluator with a difference, made as small as it goes.
    List<String> examples() {
        return List.copyOf(examples);
    }

    /// After how many pairs an evaluator first differed.
    Map<Contender, Long> firstFound() {
        return Map.copyOf(firstFound);
    }

    void nextPolicy() {
        long policySeed = new SplittableRandom(seed + STEP * next).nextLong();
        Generator generator = new Generator(policySeed);
        Policy authored = generator.policy();
        ResolvedPolicy policy =
                Differential.resolve(authored)
                        .orElseThrow(() -> new AssertionError(refused(policySeed, authored)));
        List<Sketch> sketches =
                Stream.generate(generator::consignment).limit(CONSIGNMENTS).toList();
        List<Facts> consignments = sketches.stream().map(Sketch::facts).toList();
        ReferencePolicyEvaluator reference = new ReferencePolicyEvaluator(policy);
        List<Evaluation> expected = consignments.stream().map(reference::evaluate).toList();
        ResolvedPolicy run = plant.apply(policy);
        for (Contender contender : Contender.values()) {
            List<Integer> differing = contender.differing(policy, run, consignments, expected);
            if (!differing.isEmpty()) {
                differences += differing.size();
                int at = differing.getFirst();
                firstFound.putIfAbsent(contender, next * CONSIGNMENTS + at + 1);
                examples.add(
                        contender
                                + " "
                                + example(policySeed, authored, sketches.get(at), contender));
            }
        }
        for (int i = 0; i < CONSIGNMENTS; i++) {
            tally.note(policy, consignments.get(i), ids(expected.get(i)));
        }
        tally.forgetNodes();
        next++;
    }

    private String example(
            long policySeed, Policy authored, Sketch consignment, Contender contender) {
        Differential differential =
                new Differential(policy -> contender.single(policy, plant.apply(policy)));
        return differential
                .smallest(policySeed, new Shrinker.Case(authored, consignment))
                .toString();
    }

    private static Set<String> ids(Evaluation evaluation) {
        return evaluation.fired().stream()
                .map(rule -> rule.rule().id())
                .collect(Collectors.toSet());
    }

    private static String refused(long policySeed, Policy policy) {
        return "seed "
                + policySeed
                + " makes a policy that is refused: "
                + Resolver.resolve(policy, FactSchema.standard(), FurtherTests.LISTS);
    }
}
