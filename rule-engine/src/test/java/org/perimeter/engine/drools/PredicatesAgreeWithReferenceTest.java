package org.perimeter.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.Quantity;
import org.perimeter.engine.compile.Reads;
import org.perimeter.engine.compile.ReferenceEvaluator;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedAnatomy;
import org.perimeter.engine.compile.ResolvedNode;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.predicate.PredicateTable;
import org.perimeter.engine.predicate.Reading;

class PredicatesAgreeWithReferenceTest {
    private static final int POLICIES = 300;
    private static final int CONSIGNMENTS = 80;
    private static final long FIRST_SEED = 20_260_301;

    private final ReferenceEvaluator reference = new ReferenceEvaluator();

    @Test
    void predicates_know_the_same_truth_be_it_true_false_or_unknown() {
        for (int i = 0; i < POLICIES; i++) {
            Generator generator = new Generator(FIRST_SEED + i);
            ResolvedPolicy policy = Differential.resolve(generator.policy()).orElseThrow();
            PredicateTable.Builder builder = new PredicateTable.Builder();
            List<Integer> numbers =
                    policy.rules().stream().map(rule -> builder.number(rule.when())).toList();
            PredicateTable table = builder.build();
            for (int j = 0; j < CONSIGNMENTS; j++) {
                Facts facts = generator.consignment().facts();
                Reading reading = table.read(facts);
                Set<String> fired =
                        new ReferencePolicyEvaluator(policy)
                                .evaluate(facts).fired().stream()
                                        .map(rule -> rule.rule().id())
                                        .collect(Collectors.toSet());
                reading.note(fired);
                Place here = Place.on(facts, fired);
                for (int r = 0; r < numbers.size(); r++) {
                    Resolved when = policy.rules().get(r).when();
                    Truth truth = reference.test(when, here);
                    assertThat(reading.of(numbers.get(r)))
                            .as("%s on %s", when, facts)
                            .isEqualTo(truth);
                }
            }
        }
    }

    @Test
    void what_is_unknown_lacks_something_that_it_reads() {
        for (int i = 0; i < POLICIES; i++) {
            Generator generator = new Generator(FIRST_SEED + i);
            ResolvedPolicy policy = Differential.resolve(generator.policy()).orElseThrow();
            for (int j = 0; j < 10; j++) {
                Facts facts = generator.consignment().facts();
                for (ResolvedRule rule : policy.rules()) {
                    if (!measures(rule.when())
                            && reference.test(rule.when(), facts) == Truth.UNKNOWN) {
                        assertThat(Reads.none().and(rule.when()).lackedBy(facts)).isNotEmpty();
                    }
                }
            }
        }
    }

    /// An amount may be UNKNOWN with all fields known: a division by zero, the least of nothing.
    private static boolean measures(ResolvedNode node) {
        return node instanceof Quantity
                || ResolvedAnatomy.children(node).stream()
                        .anyMatch(PredicatesAgreeWithReferenceTest::measures);
    }

    @Test
    void generation_depends_on_the_seed_alone() {
        assertThat(IntStream.range(0, 5).mapToObj(_ -> new Generator(7).policy()).distinct())
                .hasSize(1);
        assertThat(new Generator(8).policy()).isNotEqualTo(new Generator(7).policy());
    }
}
