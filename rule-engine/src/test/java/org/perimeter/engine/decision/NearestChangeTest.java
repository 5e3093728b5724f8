package org.perimeter.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.element;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.decision.NearestChange.Step;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Effect;

class NearestChangeTest {
    private static final Condition HEAVY =
            new Condition.Compare("grossWeight", Comparison.GREATER, "1500.5");
    private static final Condition SHANGHAI =
            new Condition.Compare("port.loading", Comparison.EQUAL, "CNSHA");
    private static final Condition FAK =
            new Condition.Words(
                    "goods[].description", Condition.TextTest.CONTAINS_WORD, List.of("fak"));

    @Test
    void all_parts_that_fail_have_to_change_and_numbers_move_just_across_the_limit() {
        assertThat(
                        steps(
                                new Condition.AllOf(List.of(HEAVY, SHANGHAI)),
                                consignment().with("grossWeight", "1500").facts()))
                .extracting(Step::place, Step::from, Step::to)
                .containsExactly(
                        tuple("grossWeight", "1500", "1500.6"),
                        tuple("port.loading", null, "CNSHA"));
    }

    @Test
    void of_several_ways_the_one_with_the_fewest_changes() {
        Condition both = new Condition.AllOf(List.of(HEAVY, SHANGHAI));
        Condition or =
                new Condition.AnyOf(
                        List.of(both, new Condition.Not(new Condition.Missing("onward.mode"))));
        assertThat(
                        steps(
                                or,
                                consignment()
                                        .with("grossWeight", "2000")
                                        .with("port.loading", "CAPRR")
                                        .facts()))
                .extracting(Step::place)
                .containsExactly("port.loading");
    }

    @Test
    void of_a_count_the_elements_that_need_the_least() {
        Facts facts =
                consignment()
                        .holding(
                                Collection.GOODS,
                                element("goods[].description", "FAK"),
                                element("goods[].description", "shoes"),
                                element("goods[].description", "tea"))
                        .facts();
        Condition two = new Quantified(new Quantifier(Quantifier.Kind.AT_LEAST, 2), "goods[]", FAK);
        assertThat(steps(two, facts))
                .extracting(Step::place, Step::from, Step::to)
                .containsExactly(tuple("goods[2].description", "shoes", "fak"));
    }

    @Test
    void a_missing_value_may_be_what_is_wanted() {
        assertThat(
                        steps(
                                new Condition.Missing("grossWeight"),
                                consignment().with("grossWeight", "1").facts()))
                .extracting(Step::to)
                .containsOnlyNulls();
    }

    @Test
    void nothing_is_told_of_a_rule_that_fires_or_of_what_contradicts_itself() {
        Facts heavy = consignment().with("grossWeight", "2000").facts();
        assertThat(nearest(HEAVY, heavy)).isEmpty();
        assertThat(
                        nearest(
                                new Condition.AllOf(
                                        List.of(
                                                HEAVY,
                                                new Condition.Compare(
                                                        "grossWeight", Comparison.LESS, "1"))),
                                heavy))
                .isEmpty();
        assertThat(nearest(new Quantified(Quantifier.SOME, "goods[]", FAK), heavy)).isEmpty();
    }

    private static List<Step> steps(Condition when, Facts facts) {
        return nearest(when, facts).orElseThrow().steps();
    }

    private static Optional<NearestChange> nearest(Condition when, Facts facts) {
        ResolvedPolicy policy =
                ((Resolution.Ready)
                                Resolver.resolve(
                                        Given.policy(Given.rule("R-1", when, new Effect.Points(1))),
                                        FactSchema.standard()))
                        .policy();
        return NearestChange.of(policy, policy.rules().getFirst(), facts);
    }
}
