package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.compile.Limits;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Fired;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.OneOf;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Similar;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.engine.rule.Rule;

/// Checks of what a policy means as a whole.
class SenseChecksTest {
    private static final Effect HOLD = new Effect.Floor(Disposition.HOLD, null);
    private static final Effect EXAMINE = new Effect.Floor(Disposition.EXAMINE, null);
    private static final Condition LIGHT = weight(Comparison.LESS, "5");
    private static final Condition HEAVY = weight(Comparison.GREATER, "10");

    @Test
    void tests_that_no_value_meets_together_contradict_each_other() {
        assertThat(of(all(LIGHT, HEAVY))).containsExactly("contradiction /when", "dead-rule /when");
        assertThat(of(all(weight(Comparison.LESS, "5"), weight(Comparison.AT_LEAST, "5"))))
                .contains("contradiction /when");
        assertThat(of(all(weight(Comparison.AT_MOST, "5"), weight(Comparison.AT_LEAST, "5"))))
                .isEmpty();
        assertThat(of(all(port("CNSHA"), port("BRSSZ", "CAPRR")))).contains("contradiction /when");
        assertThat(of(all(port("CNSHA"), new Not(port("CNSHA", "BRSSZ")))))
                .contains("contradiction /when");
        assertThat(of(all(port("CNSHA", "CAPRR"), new Not(port("CNSHA"))))).isEmpty();
        assertThat(of(all(HEAVY, LIGHT_OR_MORE))).isEmpty();
        assertThat(of(all(new Missing("eta"), new Not(new Missing("eta")))))
                .contains("contradiction /when");
    }

    private static final Condition LIGHT_OR_MORE = any(LIGHT, weight(Comparison.GREATER, "6"));

    @Test
    void tests_of_which_every_value_meets_one_are_always_true() {
        assertThat(of(any(weight(Comparison.LESS, "5"), weight(Comparison.AT_LEAST, "5"))))
                .containsExactly("always-true /when");
        assertThat(of(any(LIGHT, HEAVY))).isEmpty();
        assertThat(of(any(port("CNSHA"), new Not(port("CNSHA")))))
                .containsExactly("always-true /when");
        assertThat(of(any(new Not(port("CNSHA")), new Not(port("BRSSZ")))))
                .containsExactly("always-true /when");
    }

    @Test
    void a_rule_that_cannot_hold_is_dead_and_so_is_one_that_asks_for_it() {
        Condition never = new Quantified(Quantifier.SOME, "goods[]", all(LIGHT, HEAVY));
        assertThat(
                        findings(
                                policy(
                                        rule("R-1", never, HOLD),
                                        rule("R-2", asks(Quantifier.SOME, "R-1"), HOLD),
                                        rule("R-3", asks(Quantifier.NO, "R-1"), HOLD),
                                        rule("R-4", asks(Quantifier.SOME, "R-2"), HOLD))))
                .containsExactlyInAnyOrder(
                        "R-1 contradiction /when/each",
                        "R-1 dead-rule /when",
                        "R-2 dead-rule /when",
                        "R-4 dead-rule /when");
        assertThat(of(any(HEAVY, all(LIGHT, HEAVY))))
                .containsExactly("contradiction /when/parts/1");
        assertThat(of(new Quantified(Quantifier.NO, "goods[]", all(LIGHT, HEAVY))))
                .containsExactly("contradiction /when/each");
    }

    @Test
    void two_rules_of_one_condition_are_found_whatever_its_order() {
        Condition one = all(HEAVY, port("CNSHA"));
        Condition same = all(port("CNSHA"), HEAVY);
        assertThat(findings(policy(rule("R-1", one, HOLD), rule("R-2", same, EXAMINE))))
                .containsExactly("R-2 same-condition /when");
    }

    @Test
    void a_narrower_rule_that_adds_nothing_is_subsumed() {
        Rule wide = rule("R-1", HEAVY, EXAMINE);
        assertThat(findings(policy(wide, rule("R-2", all(HEAVY, port("CNSHA")), HOLD))))
                .containsExactly("R-2 subsumed-rule /when");
        assertThat(findings(policy(wide, rule("R-2", weight(Comparison.GREATER, "20"), HOLD))))
                .containsExactly("R-2 subsumed-rule /when");
        assertThat(findings(policy(wide, rule("R-2", weight(Comparison.GREATER, "9"), HOLD))))
                .isEmpty();
        assertThat(
                        findings(
                                policy(
                                        wide,
                                        rule(
                                                "R-2",
                                                all(HEAVY, port("CNSHA")),
                                                new Effect.Refer("desk")))))
                .isEmpty();
        assertThat(
                        findings(
                                policy(
                                        rule("R-1", HEAVY, new Effect.Points(5)),
                                        rule(
                                                "R-2",
                                                all(HEAVY, port("CNSHA")),
                                                new Effect.Points(5)))))
                .noneMatch(finding -> finding.contains("subsumed"));
    }

    @Test
    void a_band_and_a_disposition_that_nothing_leads_to() {
        Policy few = policy(rule("R-1", HEAVY, new Effect.Points(40), HOLD));
        assertThat(all(few)).contains(" unreachable-band /bands/3").hasSize(1);
        Policy unused =
                new Policy(
                        few.programme(),
                        few.scope(),
                        few.dispositions(),
                        List.of(new Band(0, Disposition.RELEASE), new Band(30, Disposition.REFER)),
                        few.rules());
        assertThat(all(unused)).containsExactly(" unused-disposition /dispositions/3");
    }

    @Test
    void points_taken_off_must_not_undo_what_one_rule_alone_asks_for() {
        Rule off = rule("R-2", port("CNSHA"), new Effect.Points(-20));
        assertThat(findings(policy(rule("R-1", HEAVY, new Effect.Points(35)), off)))
                .containsExactly("R-2 points-undo-band /effects");
        Effect refer = new Effect.Floor(Disposition.REFER, null);
        assertThat(findings(policy(rule("R-1", HEAVY, new Effect.Points(35), refer), off)))
                .isEmpty();
        assertThat(findings(policy(rule("R-1", HEAVY, new Effect.Points(55)), off))).isEmpty();
    }

    @Test
    void a_proxy_for_protected_grounds_needs_a_justification() {
        Rule plain = rule("R-1", new OneOf("shipper.country", List.of("CN")), HOLD);
        assertThat(findings(policy(plain)))
                .containsExactly("R-1 protected-field /governance/justification");
        assertThat(findings(policy(justified(plain, " ")))).hasSize(1);
        assertThat(findings(policy(justified(plain, "Necessary and proportionate.")))).isEmpty();
    }

    @Test
    void a_condition_that_costs_too_much_is_refused() {
        NamedList names =
                new NamedList.Values(
                        "names",
                        IntStream.range(0, Limits.PATTERNS)
                                .mapToObj(i -> "name " + i)
                                .collect(Collectors.toCollection(TreeSet::new)));
        Condition similar = new Similar("notify[].name", "names", Measure.EDIT_DISTANCE, "1");
        Policy policy =
                policy(rule("R-1", new Quantified(Quantifier.SOME, "notify[]", similar), HOLD));
        assertThat(PolicyChecks.of(policy, Yardstick.standard(Lists.of(names))))
                .extracting(Finding::check)
                .contains("cost-limit");
        Policy cheap =
                policy(
                        rule(
                                "R-1",
                                new Similar("shipper.name", "names", Measure.EDIT_DISTANCE, "1"),
                                HOLD));
        assertThat(PolicyChecks.of(cheap, Yardstick.standard(Lists.of(names))))
                .extracting(Finding::check)
                .doesNotContain("cost-limit");
    }

    private static Rule justified(Rule rule, String justification) {
        Governance of = rule.governance();
        return new Rule(
                rule.id(),
                rule.title(),
                rule.when(),
                rule.effects(),
                rule.reasonCode(),
                rule.reason(),
                new Governance(
                        of.owner(),
                        of.releasability(),
                        of.rationale(),
                        of.basis(),
                        null,
                        null,
                        null,
                        null,
                        justification));
    }

    private static Condition asks(Quantifier quantifier, String rule) {
        return new Fired(quantifier, List.of(rule));
    }

    private static Condition all(Condition... parts) {
        return new AllOf(Arrays.asList(parts));
    }

    private static Condition any(Condition... parts) {
        return new AnyOf(Arrays.asList(parts));
    }

    private static Condition weight(Comparison comparison, String value) {
        return new Compare("grossWeight", comparison, value);
    }

    private static Condition port(String... codes) {
        return new OneOf("port.loading", List.of(codes));
    }

    /// The checks that are told of one rule, with their nodes; not those of bands and of what is not filled in.
    private static List<String> of(Condition condition) {
        return findings(policy(rule("R-1", condition, HOLD))).stream()
                .map(finding -> finding.substring("R-1 ".length()))
                .toList();
    }

    private static List<String> findings(Policy policy) {
        return all(policy).stream().filter(finding -> finding.startsWith("R-")).toList();
    }

    private static List<String> all(Policy policy) {
        return PolicyChecks.of(policy, Yardstick.standard(Lists.none())).stream()
                .filter(finding ->
                        !List.of("missing-expiry", "missing-next-review", "not-over-missing")
                                .contains(finding.check()))
                .map(finding -> finding.ruleId() + " " + finding.check() + " " + finding.node())
                .toList();
    }
}
