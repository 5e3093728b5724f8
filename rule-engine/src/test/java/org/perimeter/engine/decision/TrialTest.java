package org.perimeter.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.element;
import static org.perimeter.engine.fact.Collection.CONTAINERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.decision.Explanation.ReadValue;
import org.perimeter.engine.decision.Trial.Said;
import org.perimeter.engine.demo.DemoPolicy;
import org.perimeter.engine.demo.RuleCatalogue;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

class TrialTest {
    private static final Condition HEAVY = new Compare("grossWeight", Comparison.GREATER, "1500");
    private static final Condition LOADED =
            new Compare("containers[].loadStatus", Comparison.EQUAL, "loaded");

    @Test
    void every_node_says_whether_it_holds_and_what_it_read() {
        Map<String, Said> nodes =
                tried(
                        new AllOf(List.of(HEAVY, new Condition.Not(HEAVY))),
                        consignment().with("grossWeight", "2000"));

        assertThat(nodes.keySet())
                .containsExactly("/when", "/when/parts/0", "/when/parts/1", "/when/parts/1/part");
        assertThat(nodes.get("/when")).isEqualTo(new Said(0, 1, 0, List.of()));
        assertThat(nodes.get("/when/parts/0").yes()).isOne();
        assertThat(nodes.get("/when/parts/0").values())
                .extracting(ReadValue::value)
                .containsExactly("2000");
    }

    @Test
    void a_node_within_a_count_says_something_of_each_element() {
        Condition some = new Quantified(Quantifier.SOME, "containers[]", LOADED);
        Given three =
                consignment()
                        .holding(
                                CONTAINERS,
                                element("containers[].loadStatus", "loaded"),
                                element("containers[].loadStatus", "empty"),
                                element(CONTAINERS));

        Said each = tried(some, three).get("/when/each");

        assertThat(List.of(each.yes(), each.no(), each.unknown())).containsExactly(1, 1, 1);
        assertThat(each.values())
                .extracting(ReadValue::place)
                .containsExactly(
                        "containers[1].loadStatus",
                        "containers[2].loadStatus",
                        "containers[3].loadStatus");
    }

    @Test
    void a_node_within_a_count_over_nothing_says_nothing() {
        Condition some = new Quantified(Quantifier.SOME, "containers[]", LOADED);

        assertThat(tried(some, consignment()).get("/when/each").nothing()).isTrue();
        assertThat(tried(some, consignment()).get("/when").unknown()).isOne();
    }

    @Test
    void a_rule_about_rules_sees_those_that_fired() {
        Condition fired = new Condition.Fired(Quantifier.SOME, List.of("R-16"));
        ResolvedRule rule = resolved(fired);
        Facts facts = consignment().facts();

        assertThat(Trial.of(rule, facts, Set.of("R-16")).get("/when").yes()).isOne();
        assertThat(Trial.of(rule, facts, Set.of()).get("/when").no()).isOne();
    }

    private static Map<String, Said> tried(Condition when, Given given) {
        return Trial.of(resolved(when), given.facts(), Set.of());
    }

    private static ResolvedRule resolved(Condition when) {
        Policy demo = DemoPolicy.princeRupert();
        Rule like = demo.rules().getFirst();
        Rule rule =
                new Rule(
                        "T-1",
                        like.title(),
                        when,
                        like.effects(),
                        like.reasonCode(),
                        like.reason(),
                        like.governance());
        List<Rule> rules = new ArrayList<>(demo.rules());
        rules.add(rule);
        Policy policy =
                new Policy(
                        demo.programme(), demo.scope(), demo.dispositions(), demo.bands(), rules);
        if (Resolver.resolve(policy, FactSchema.standard(), RuleCatalogue.lists())
                instanceof Resolution.Ready(ResolvedPolicy ready)) {
            return ready.rules().stream()
                    .filter(each -> each.rule().id().equals("T-1"))
                    .findFirst()
                    .orElseThrow();
        }
        throw new AssertionError(
                Resolver.resolve(policy, FactSchema.standard(), RuleCatalogue.lists()));
    }
}
