package org.perimeter.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.drools.Differential.CounterExample;
import org.perimeter.engine.fact.Facts;

/// The comparison is worth what it finds: an evaluator with a small fault is caught, by a small example.
class PlantedFaultTest {
    private static final long FIRST_SEED = 1;
    private static final int POLICIES = 300;
    private static final int CONSIGNMENTS = 80;

    @ParameterizedTest
    @EnumSource
    void a_planted_fault_is_found_and_made_small(Fault fault) {
        assertFound(fault, policy -> DroolsPolicyEvaluator.build(fault.in(policy)));
    }

    /// Those faults that take TRUE away; an index may leave more than is TRUE.
    @ParameterizedTest
    @EnumSource(
            names = {
                "AT_LEAST_TAKEN_FOR_GREATER",
                "A_LIST_ENTRY_LOST",
                "A_WORD_LOST",
                "THE_UPPER_END_LEFT_OUT",
                "ONE_WAY_OF_SEVERAL_DROPPED",
                "AT_MOST_TAKEN_FOR_FEWER",
                "AN_UNKNOWN_COLLECTION_TAKEN_FOR_KNOWN"
            })
    void an_index_that_loses_what_is_true_is_found_and_made_small(Fault fault) {
        assertFound(fault, policy -> Candidates.of(policy, fault.in(policy)));
    }

    @ParameterizedTest
    @EnumSource
    void a_fault_in_the_bulk_evaluator_is_found_and_made_small(Fault fault) {
        assertFound(fault, policy -> BulkComparison.single(policy, fault.in(policy)));
    }

    /// Where nothing fires more or less, the counts of UNKNOWN tell.
    @ParameterizedTest
    @EnumSource
    void a_fault_shows_in_a_batch(Fault fault) {
        assertThat(
                        LongStream.range(FIRST_SEED, FIRST_SEED + POLICIES)
                                .mapToObj(Generator::new)
                                .anyMatch(generator -> {
                                    ResolvedPolicy policy =
                                            Differential.resolve(generator.policy()).orElseThrow();
                                    List<Facts> consignments =
                                            Stream.generate(() -> generator.consignment().facts())
                                                    .limit(CONSIGNMENTS)
                                                    .toList();
                                    return !new BulkComparison(policy, consignments)
                                            .differing(fault.in(policy))
                                            .isEmpty();
                                }))
                .as("%s", fault)
                .isTrue();
    }

    private static void assertFound(
            Fault fault, Function<ResolvedPolicy, PolicyEvaluator> evaluator) {
        Differential faulty = new Differential(evaluator);
        CounterExample found =
                LongStream.range(FIRST_SEED, FIRST_SEED + POLICIES)
                        .mapToObj(seed -> faulty.firstDisagreement(seed, CONSIGNMENTS))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(fault + " was not found"));
        assertThat(found.smallest().policy().rules().size()).as("%s", found).isLessThanOrEqualTo(1);
        assertThat(found.toString())
                .contains("seed " + found.seed(), "facts {", "reference ", "other ");
        assertThat(found.toString().length()).as("%s", found).isLessThan(800);
    }
}
