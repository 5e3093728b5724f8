package org.perimeter.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.element;
import static org.perimeter.engine.fact.Collection.CONTAINERS;
import static org.perimeter.engine.fact.Collection.DANGEROUS;
import static org.perimeter.engine.fact.Collection.GOODS;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.decision.Explanation.Failure;
import org.perimeter.engine.decision.Explanation.Fired;
import org.perimeter.engine.decision.Explanation.NotFired;
import org.perimeter.engine.decision.Explanation.ReadValue;
import org.perimeter.engine.decision.Explanation.Unknown;
import org.perimeter.engine.demo.DemoPolicy;
import org.perimeter.engine.demo.RuleCatalogue;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;

class ExplanationTest {
    private static final Condition HEAVY = new Compare("grossWeight", Comparison.GREATER, "1500");
    private static final Condition SHANGHAI =
            new Compare("port.loading", Comparison.EQUAL, "CNSHA");
    private static final Condition LOADED =
            new Compare("containers[].loadStatus", Comparison.EQUAL, "loaded");

    @Test
    void a_rule_that_fired_shows_the_values_it_read_and_where() {
        Given given =
                consignment()
                        .holding(
                                GOODS,
                                element("goods[].hs", "310210").holding(DANGEROUS),
                                element(GOODS)
                                        .holding(
                                                DANGEROUS,
                                                element("goods[].dangerous[].un", "2319")));
        assertThat(demo("R-16", given))
                .isInstanceOfSatisfying(
                        Fired.class,
                        fired ->
                                assertThat(fired.values())
                                        .extracting(
                                                ReadValue::path, ReadValue::place, ReadValue::value)
                                        .containsExactly(
                                                tuple(
                                                        "goods[].dangerous[].un",
                                                        "goods[2].dangerous[1].un",
                                                        "2319"),
                                                tuple(
                                                        "goods[].dangerous[].class",
                                                        "goods[2].dangerous[1].class",
                                                        null)));
    }

    @Test
    void a_rule_that_did_not_fire_shows_the_first_part_that_fails() {
        Explanation explanation =
                explain(
                        new AllOf(List.of(HEAVY, SHANGHAI, HEAVY)),
                        consignment().with("grossWeight", "2000.0").with("port.loading", "BRSSZ"));
        assertThat(explanation)
                .isInstanceOfSatisfying(
                        NotFired.class,
                        notFired -> {
                            Failure only = notFired.failures().getFirst();
                            assertThat(notFired.failures()).hasSize(1);
                            assertThat(only.node()).isEqualTo("/when/parts/1");
                            assertThat(only.sentence().en())
                                    .isEqualTo("the port of loading is CNSHA");
                            assertThat(only.values())
                                    .extracting(ReadValue::value)
                                    .containsExactly("BRSSZ");
                        });
    }

    @Test
    void of_an_any_every_part_has_failed() {
        Explanation explanation =
                explain(
                        new AnyOf(
                                List.of(
                                        HEAVY,
                                        new AllOf(List.of(HEAVY, SHANGHAI)),
                                        new Missing("grossWeight"))),
                        consignment().with("grossWeight", "5"));
        assertThat(explanation)
                .isInstanceOfSatisfying(
                        NotFired.class,
                        notFired ->
                                assertThat(notFired.failures())
                                        .extracting(Failure::node)
                                        .containsExactly(
                                                "/when/parts/0",
                                                "/when/parts/1/parts/0",
                                                "/when/parts/2"));
    }

    @Test
    void an_open_rule_names_only_what_keeps_it_open() {
        Given given =
                consignment()
                        .with("grossWeight", "2000")
                        .holding(
                                CONTAINERS,
                                element("containers[].loadStatus", "empty"),
                                element(CONTAINERS));
        assertThat(
                        explain(
                                new AllOf(
                                        List.of(
                                                HEAVY,
                                                SHANGHAI,
                                                some(LOADED),
                                                new Quantified(
                                                        Quantifier.NO, "goods[]", SHANGHAI))),
                                given))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown ->
                                assertThat(unknown.missing())
                                        .containsExactly(
                                                "containers[].loadStatus",
                                                "goods[]",
                                                "port.loading"));
    }

    @Test
    void a_count_that_fails_shows_the_elements_that_are_too_many() {
        Given given =
                consignment()
                        .holding(
                                CONTAINERS,
                                element("containers[].loadStatus", "empty"),
                                element("containers[].loadStatus", "loaded"));
        Condition none = new Quantified(Quantifier.NO, "containers[]", LOADED);
        assertThat(explain(none, given))
                .isInstanceOfSatisfying(
                        NotFired.class,
                        notFired ->
                                assertThat(notFired.failures().getFirst().values())
                                        .extracting(ReadValue::place)
                                        .containsExactly("containers[2].loadStatus"));
    }

    @Test
    void over_an_empty_collection_the_number_of_elements_is_what_was_read() {
        assertThat(explain(some(LOADED), consignment().holding(CONTAINERS)))
                .isInstanceOfSatisfying(
                        NotFired.class,
                        notFired ->
                                assertThat(notFired.failures().getFirst().values())
                                        .extracting(ReadValue::place, ReadValue::value)
                                        .containsExactly(tuple("containers[]", "0")));
    }

    @Test
    void an_explanation_of_many_elements_stays_readable() {
        Given[] boxes =
                Collections.nCopies(500, element("containers[].loadStatus", "loaded"))
                        .toArray(Given[]::new);
        assertThat(explain(some(LOADED), consignment().holding(CONTAINERS, boxes)))
                .isInstanceOfSatisfying(
                        Fired.class, fired -> assertThat(fired.values()).hasSize(50));
    }

    @Test
    void every_rule_of_a_policy_is_explained_in_order() {
        assertThat(Explanation.of(ready(DemoPolicy.princeRupert()), consignment().facts()))
                .extracting(Explanation::ruleId)
                .isSorted()
                .hasSize(DemoPolicy.princeRupert().rules().size());
    }

    private static Condition some(Condition each) {
        return new Quantified(Quantifier.SOME, "containers[]", each);
    }

    private static Explanation explain(Condition when, Given given) {
        ResolvedPolicy policy = ready(Given.policy(Given.rule("R-1", when, new Effect.Points(1))));
        return Explanation.of(policy, given.facts()).getFirst();
    }

    private static Explanation demo(String ruleId, Given given) {
        Facts facts = given.facts();
        return ready(DemoPolicy.princeRupert()).rules().stream()
                .filter(rule -> rule.rule().id().equals(ruleId))
                .map(rule -> Explanation.of(rule, facts))
                .findFirst()
                .orElseThrow();
    }

    private static ResolvedPolicy ready(Policy policy) {
        return ((Resolution.Ready)
                        Resolver.resolve(policy, FactSchema.standard(), RuleCatalogue.lists()))
                .policy();
    }
}
