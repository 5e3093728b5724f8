package org.perimeter.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.element;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.decision.NearestChange.Step;
import org.perimeter.engine.decision.NearestChange.Step.Fewer;
import org.perimeter.engine.decision.NearestChange.Step.More;
import org.perimeter.engine.decision.NearestChange.Step.Other;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Validator;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Expression;

class NearestChangeTest {
    private static final Condition HEAVY =
            new Condition.Compare("grossWeight", Comparison.GREATER, "1500.5");
    private static final Condition SHANGHAI =
            new Condition.Compare("port.loading", Comparison.EQUAL, "CNSHA");
    private static final Condition FAK =
            new Condition.Words(
                    "goods[].description", Condition.TextTest.CONTAINS_WORD, List.of("fak"));

    private static final Lists NAMES =
            Lists.of(new NamedList.Values("names", new TreeSet<>(List.of("Acme", "Nordwind"))));

    @Test
    void all_parts_that_fail_have_to_change_and_numbers_move_just_across_the_limit() {
        assertThat(
                        steps(
                                new Condition.AllOf(List.of(HEAVY, SHANGHAI)),
                                consignment().with("grossWeight", "1500").facts()))
                .map(NearestChangeTest::said)
                .containsExactly("grossWeight 1500 → 1500.6", "port.loading missing → CNSHA");
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
                .map(NearestChangeTest::said)
                .containsExactly("goods[2].description shoes → fak");
    }

    @Test
    void a_missing_value_may_be_what_is_wanted() {
        assertThat(
                        steps(
                                new Condition.Missing("grossWeight"),
                                consignment().with("grossWeight", "1").facts()))
                .map(NearestChangeTest::said)
                .containsExactly("grossWeight 1 → missing");
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
        assertThat(nearest(new Condition.Valid("port.loading", Validator.UN_NUMBER), heavy))
                .isEmpty();
    }

    @Test
    void of_two_fields_one_moves_across_the_other() {
        Condition later =
                new Condition.CompareFields("eta", Comparison.GREATER, "filing.loadingAt");
        Facts early =
                consignment()
                        .with("eta", "2026-03-01T00:00:00Z")
                        .with("filing.loadingAt", "2026-03-02T00:00:00Z")
                        .facts();
        assertThat(said(later, early))
                .containsExactly("eta 2026-03-01T00:00:00Z → 2026-03-02T00:00:01Z");
        Facts unknown = consignment().with("eta", "2026-03-01T00:00:00Z").facts();
        assertThat(said(later, unknown))
                .containsExactly("filing.loadingAt missing → 2026-02-28T23:59:59Z");
        Condition same =
                new Condition.CompareFields("shipper.name", Comparison.EQUAL, "consignee.name");
        assertThat(
                        said(
                                same,
                                consignment()
                                        .with("shipper.name", "Acme")
                                        .with("consignee.name", "Ajax")
                                        .facts()))
                .containsExactly("shipper.name Acme → Ajax");
    }

    @Test
    void of_an_amount_one_number_moves_to_where_the_limit_is_crossed() {
        Condition perPackage =
                new Condition.Amounts(
                        new Expression.Arithmetic(
                                Expression.Operation.RATIO,
                                new Expression.Of("grossWeight"),
                                new Expression.Of("quantity")),
                        Comparison.GREATER,
                        new Expression.Constant("50"));
        assertThat(
                        said(
                                perPackage,
                                consignment()
                                        .with("grossWeight", "900")
                                        .with("quantity", "20")
                                        .facts()))
                .containsExactly("grossWeight 900 → 1001");
        assertThat(said(perPackage, consignment().with("quantity", "20").facts()))
                .containsExactly("grossWeight missing → 1001");
        assertThat(nearest(perPackage, consignment().facts())).isEmpty();
    }

    @Test
    void of_a_sum_over_elements_one_of_them_takes_what_is_lacking() {
        Condition sum =
                new Condition.Amounts(
                        new Expression.Aggregate(
                                Expression.Function.SUM,
                                "goods[]",
                                new Expression.Of("goods[].weight"),
                                null),
                        Comparison.AT_LEAST,
                        new Expression.Constant("100"));
        Facts facts =
                consignment()
                        .holding(
                                Collection.GOODS,
                                element("goods[].weight", "10"),
                                element("goods[].weight", "80"))
                        .facts();
        assertThat(said(sum, facts)).containsExactly("goods[2].weight 80 → 90");
        assertThat(said(sum, consignment().facts()))
                .containsExactly("goods[1] one more", "goods[1].weight missing → 100");
    }

    @Test
    void of_a_tolerance_the_amount_moves_out_of_it_or_into_it() {
        Condition off =
                new Condition.Deviates(
                        new Expression.Of("grossWeight"),
                        Condition.Side.EITHER,
                        new Expression.Constant("200"),
                        "10",
                        null);
        Facts near = consignment().with("grossWeight", "210").facts();
        assertThat(said(off, near)).containsExactly("grossWeight 210 → 221");
        Facts far = consignment().with("grossWeight", "300").facts();
        assertThat(said(new Condition.Not(off), far)).containsExactly("grossWeight 300 → 220");
    }

    @Test
    void of_likeness_an_entry_itself_that_begins_as_the_text_does() {
        Condition like =
                new Condition.Similar(
                        "shipper.name", "names", Condition.Measure.EDIT_DISTANCE, "1");
        assertThat(said(like, consignment().with("shipper.name", "Nordic Freight").facts()))
                .containsExactly("shipper.name Nordic Freight → nordwind");
    }

    @Test
    void where_too_few_elements_are_there_one_more_is_a_step() {
        Condition some = new Quantified(Quantifier.SOME, "goods[]", FAK);
        assertThat(said(some, consignment().facts()))
                .containsExactly("goods[1] one more", "goods[1].description missing → fak");
        Condition three =
                new Quantified(new Quantifier(Quantifier.Kind.AT_LEAST, 3), "goods[]", FAK);
        Facts two =
                consignment()
                        .holding(
                                Collection.GOODS,
                                element("goods[].description", "FAK"),
                                element("goods[].description", "tea"))
                        .facts();
        assertThat(said(three, two))
                .containsExactly(
                        "goods[2].description tea → fak",
                        "goods[3] one more",
                        "goods[3].description missing → fak");
    }

    @Test
    void the_tenth_element_comes_after_the_ninth() {
        Condition eleven =
                new Quantified(
                        new Quantifier(Quantifier.Kind.AT_LEAST, 11),
                        "goods[]",
                        new Condition.Missing("goods[].origin"));
        assertThat(said(eleven, consignment().facts()))
                .startsWith("goods[1] one more", "goods[2] one more")
                .endsWith("goods[9] one more", "goods[10] one more", "goods[11] one more");
    }

    @Test
    void where_too_many_elements_are_there_and_none_can_be_turned_one_fewer_is_a_step() {
        Facts three =
                consignment()
                        .holding(
                                Collection.GOODS,
                                element("goods[].description", "FAK"),
                                element("goods[].description", "tea"),
                                element("goods[].description", "FAK"))
                        .facts();
        assertThat(said(new Quantified(Quantifier.NO, "goods[]", FAK), three))
                .containsExactly("goods[1] one fewer", "goods[3] one fewer");
        Condition exactly =
                new Quantified(new Quantifier(Quantifier.Kind.EXACTLY, 1), "goods[]", FAK);
        assertThat(said(exactly, three)).containsExactly("goods[3] one fewer");
    }

    @Test
    void elements_that_can_be_turned_stay() {
        Condition light =
                new Quantified(
                        Quantifier.NO,
                        "goods[]",
                        new Condition.Compare("goods[].weight", Comparison.LESS, "5"));
        Facts facts =
                consignment()
                        .holding(
                                Collection.GOODS,
                                element("goods[].weight", "3"),
                                element("goods[].description", "tea"))
                        .facts();
        assertThat(said(light, facts))
                .containsExactly("goods[1].weight 3 → 5", "goods[2].weight missing → 5");
    }

    @Test
    void a_number_of_elements_that_an_amount_asks_for_is_made_so() {
        Condition two =
                new Condition.Amounts(
                        new Expression.Count("goods[]", FAK),
                        Comparison.GREATER,
                        new Expression.Constant("1"));
        Facts one =
                consignment()
                        .holding(Collection.GOODS, element("goods[].description", "FAK"))
                        .facts();
        assertThat(said(two, one))
                .containsExactly("goods[2] one more", "goods[2].description missing → fak");
    }

    private static List<String> said(Condition when, Facts facts) {
        return steps(when, facts).stream().map(NearestChangeTest::said).toList();
    }

    private static String said(Step step) {
        return switch (step) {
            case Other(var place, _, var from, var to) ->
                    place + " " + orMissing(from) + " → " + orMissing(to);
            case More(var place, _) -> place + " one more";
            case Fewer(var place, _) -> place + " one fewer";
        };
    }

    private static String orMissing(@Nullable String value) {
        return value == null ? "missing" : value;
    }

    private static List<Step> steps(Condition when, Facts facts) {
        return nearest(when, facts).orElseThrow().steps();
    }

    private static Optional<NearestChange> nearest(Condition when, Facts facts) {
        ResolvedPolicy policy =
                ((Resolution.Ready)
                                Resolver.resolve(
                                        Given.policy(Given.rule("R-1", when, new Effect.Points(1))),
                                        FactSchema.standard(),
                                        NAMES))
                        .policy();
        return NearestChange.of(policy, policy.rules().getFirst(), facts);
    }
}
