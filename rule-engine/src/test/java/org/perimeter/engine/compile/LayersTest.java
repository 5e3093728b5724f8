package org.perimeter.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Fired;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

class LayersTest {
    private static final Effect POINT = new Effect.Points(1);
    private static final Condition HOLDS = new Missing("eta");
    private static final Condition FAILS = new Not(HOLDS);
    private static final Condition OPEN = new Condition.Valid("ccn", Condition.Validator.HS_CODE);

    @Test
    void it_counts_what_fired_alone_and_never_what_is_unknown() {
        Rule yes = rule("A", HOLDS, POINT);
        Rule no = rule("B", FAILS, POINT);
        Rule open = rule("C", OPEN, POINT);
        assertThat(fired(yes, no, open, asks("X", Quantifier.SOME, "A", "B", "C")))
                .containsExactly("A", "X");
        assertThat(fired(yes, no, open, asks("X", Quantifier.EVERY, "A", "B")))
                .containsExactly("A");
        assertThat(fired(yes, no, open, asks("X", Quantifier.NO, "B", "C")))
                .containsExactly("A", "X");
        Quantifier two = new Quantifier(Quantifier.Kind.AT_LEAST, 2);
        assertThat(fired(yes, no, open, asks("X", two, "A", "B", "C"))).containsExactly("A");
    }

    @Test
    void a_rule_stands_above_all_that_it_asks_about_whatever_its_name() {
        assertThat(
                        fired(
                                asks("A", Quantifier.SOME, "B"),
                                asks("B", Quantifier.NO, "C"),
                                rule("C", FAILS, POINT)))
                .containsExactly("A", "B");
    }

    @Test
    void a_rule_out_of_force_has_not_fired_for_others_either() {
        Rule ended = ended(rule("A", HOLDS, POINT));
        Policy policy = policy(ended, asks("X", Quantifier.NO, "A"));
        ResolvedPolicy ready = ((Resolution.Ready) resolve(policy)).policy();
        PolicyEvaluator evaluator = new ReferencePolicyEvaluator(ready);
        assertThat(ids(evaluator.evaluate(consignment().facts(), LocalDate.of(2026, 3, 1))))
                .containsExactly("X");
        assertThat(ids(evaluator.evaluate(consignment().facts(), LocalDate.of(2025, 3, 1))))
                .containsExactly("A");
        assertThat(ids(evaluator.evaluate(consignment().facts()))).containsExactly("A");
    }

    @Test
    void a_missing_member_and_a_cycle_are_refused_on_their_nodes() {
        assertThat(findings(asks("A", Quantifier.SOME, "B", "C"), rule("C", HOLDS, POINT)))
                .containsExactly("A rule-not-found /when/rules/0");
        assertThat(findings(asks("A", Quantifier.SOME, "A")))
                .containsExactly("A rule-cycle /when/rules/0");
        assertThat(
                        findings(
                                asks("A", Quantifier.SOME, "B"),
                                asks("B", Quantifier.SOME, "C"),
                                asks("C", Quantifier.SOME, "A"),
                                asks("D", Quantifier.SOME, "A")))
                .containsExactly(
                        "A rule-cycle /when/rules/0",
                        "B rule-cycle /when/rules/0",
                        "C rule-cycle /when/rules/0");
    }

    @Test
    void the_scope_asks_about_no_rule() {
        Policy plain = policy(rule("A", HOLDS, POINT));
        Policy policy =
                new Policy(
                        plain.programme(),
                        new Fired(Quantifier.SOME, List.of("A")),
                        plain.dispositions(),
                        plain.bands(),
                        plain.rules());
        assertThat(((Resolution.Refused) resolve(policy)).findings())
                .extracting(Finding::check)
                .containsExactly("fired-in-scope");
    }

    private static Rule asks(String id, Quantifier quantifier, String... rules) {
        return rule(id, new Fired(quantifier, List.of(rules)), POINT);
    }

    private static Rule ended(Rule rule) {
        Governance governance =
                new Governance(
                        "CBSA", "joint", "r", "b", null, null, LocalDate.of(2025, 12, 31), null);
        return new Rule(
                rule.id(),
                rule.title(),
                rule.when(),
                rule.effects(),
                rule.reasonCode(),
                rule.reason(),
                governance);
    }

    private static List<String> fired(Rule... rules) {
        ResolvedPolicy ready = ((Resolution.Ready) resolve(policy(rules))).policy();
        return ids(new ReferencePolicyEvaluator(ready).evaluate(consignment().facts()));
    }

    private static List<String> ids(Evaluation evaluation) {
        return evaluation.fired().stream().map(rule -> rule.rule().id()).toList();
    }

    private static List<String> findings(Rule... rules) {
        assertThat(Arrays.stream(rules).map(Rule::id)).doesNotHaveDuplicates();
        return ((Resolution.Refused) resolve(policy(rules)))
                .findings().stream()
                        .map(finding ->
                                finding.ruleId() + " " + finding.check() + " " + finding.node())
                        .toList();
    }

    private static Resolution resolve(Policy policy) {
        return Resolver.resolve(policy, FactSchema.standard());
    }
}
