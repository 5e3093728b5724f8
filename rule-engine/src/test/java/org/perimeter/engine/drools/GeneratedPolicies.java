package org.perimeter.engine.drools;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.MalformedPolicy;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyJson;

/// Generated policies for tests elsewhere.
public final class GeneratedPolicies {
    /// The lists that they name.
    public static final Lists LISTS = FurtherTests.LISTS;

    private GeneratedPolicies() {}

    public static List<Policy> some(int count) {
        return LongStream.range(1_000, 1_000 + count)
                .mapToObj(seed -> new Generator(seed).policy())
                .toList();
    }

    /// A policy that the resolver accepts, with consignments that it has something to say about.
    public record Case(Policy policy, List<Facts> consignments) {}

    public static List<Case> cases(int policies, int consignments) {
        return LongStream.range(2_000, 2_000 + policies)
                .mapToObj(seed -> {
                    Generator generator = new Generator(seed);
                    Policy policy = generator.policy();
                    return new Case(
                            policy,
                            Stream.generate(() -> generator.consignment().facts())
                                    .limit(consignments)
                                    .toList());
                })
                .toList();
    }

    /// Put together wrongly; what came out is still a policy.
    public static List<Policy> broken(int count) {
        return LongStream.range(0, count).boxed().flatMap(GeneratedPolicies::broken).toList();
    }

    private static Stream<Policy> broken(long seed) {
        Policy whole = new Generator(seed).policy();
        try {
            return Stream.of(PolicyJson.read(new Broken(new SplittableRandom(seed)).of(whole)));
        } catch (MalformedPolicy notEvenOne) {
            return Stream.empty();
        }
    }
}
