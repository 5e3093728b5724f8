package org.perimeter.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.bulk.Batch;
import org.perimeter.engine.bulk.BulkPolicy;
import org.perimeter.engine.bulk.Verdicts;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Effect;

class BulkAgreesWithReferenceTest {
    private static final int POLICIES = 300;
    private static final long FIRST_SEED = 20_262_001;

    @Test
    void on_generated_policies_and_single_consignments() {
        Differential differential =
                new Differential(policy -> BulkComparison.single(policy, policy));
        for (int i = 0; i < POLICIES; i++) {
            assertThat(differential.firstDisagreement(FIRST_SEED + i, 30)).isEmpty();
        }
    }

    @Test
    void row_by_row_and_in_its_counts_whatever_the_length_of_the_batch() {
        for (int i = 0; i < 100; i++) {
            Generator generator = new Generator(FIRST_SEED + i);
            ResolvedPolicy policy = Differential.resolve(generator.policy()).orElseThrow();
            List<Facts> consignments = consignments(generator, i % 40 == 0 ? 2_100 : i * 3);
            assertThat(new BulkComparison(policy, consignments).differing(policy)).isEmpty();
        }
    }

    /// A count with two fields compared in it is tested row by row, and has to know there what fired.
    @Test
    void a_rule_asked_about_inside_of_what_is_tested_row_by_row() {
        Condition asked =
                new Condition.Quantified(
                        Quantifier.SOME,
                        "goods[]",
                        new Condition.AllOf(
                                List.of(
                                        new Condition.Fired(Quantifier.SOME, List.of("R-0")),
                                        new Condition.CompareFields(
                                                "goods[].description",
                                                Comparison.EQUAL,
                                                "goods[].description"))));
        ResolvedPolicy policy =
                Differential.resolve(
                                Given.policy(
                                        Given.rule("R-0", Given.ALWAYS, new Effect.Points(1)),
                                        Given.rule("R-1", asked, new Effect.Points(1))))
                        .orElseThrow();
        Facts consignment =
                Given.consignment()
                        .holding(Collection.GOODS, Given.element("goods[].description", "FAK"))
                        .facts();
        Batch batch = Batch.of(FactSchema.standard(), List.of(consignment));
        assertThat(BulkPolicy.bind(policy, batch).evaluate().fired(0)).containsExactly(0, 1);
    }

    @Test
    void a_range_of_rows_says_what_the_whole_says_of_them() {
        Generator generator = new Generator(FIRST_SEED);
        ResolvedPolicy policy = Differential.resolve(generator.policy()).orElseThrow();
        Batch batch = Batch.of(FactSchema.standard(), consignments(generator, 3_000));
        BulkPolicy bound = BulkPolicy.bind(policy, batch);
        Verdicts whole = bound.evaluate();
        Verdicts part = bound.evaluate(777, 2_222);
        for (int row = 777; row < 2_222; row++) {
            assertThat(part.fired(row)).isEqualTo(whole.fired(row));
            assertThat(part.scope(row)).isEqualTo(whole.scope(row));
        }
    }

    @Test
    void a_batch_gives_back_the_consignments_it_was_made_of() {
        Generator generator = new Generator(FIRST_SEED);
        List<Facts> consignments = consignments(generator, 500);
        Batch batch = Batch.of(FactSchema.standard(), consignments);
        assertThat(IntStream.range(0, batch.rows()).mapToObj(batch::facts).toList())
                .isEqualTo(consignments);
    }

    private static List<Facts> consignments(Generator generator, int count) {
        return IntStream.range(0, count).mapToObj(_ -> generator.consignment().facts()).toList();
    }
}
