package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perimeter.engine.Given;
import org.perimeter.engine.check.Finding.Severity;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.drools.GeneratedPolicies;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Fired;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.engine.rule.Rule;

class FixesTest {
    private static final FactSchema SCHEMA = FactSchema.standard();
    private static final Condition RAIL =
            new Condition.Compare("onward.mode", Comparison.EQUAL, "rail");

    @ParameterizedTest
    @MethodSource("wrongTests")
    void a_test_is_put_right(String check, Condition wrong, Condition right) {
        assertThat(changed(check, Given.policy(rule(wrong))).rules().getFirst().when())
                .isEqualTo(right);
    }

    static Stream<Arguments> wrongTests() {
        Condition not = new Condition.Not(RAIL);
        return Stream.of(
                Arguments.of(
                        "unknown-code",
                        new Condition.OneOf("onward.mode", List.of("road", "raill")),
                        new Condition.OneOf("onward.mode", List.of("road", "rail"))),
                Arguments.of(
                        "unknown-field",
                        new Condition.Compare("onwards.mode", Comparison.EQUAL, "rail"),
                        RAIL),
                Arguments.of(
                        "not-over-missing",
                        not,
                        new Condition.AnyOf(List.of(not, new Condition.Missing("onward.mode")))),
                Arguments.of(
                        "empty-range",
                        new Condition.Between("grossWeight", "9", "1"),
                        new Condition.Between("grossWeight", "1", "9")),
                Arguments.of(
                        "literal-unreadable",
                        new Condition.Compare("grossWeight", Comparison.LESS, "1 500,5"),
                        new Condition.Compare("grossWeight", Comparison.LESS, "1500.5")),
                Arguments.of(
                        "empty-group",
                        new Condition.AllOf(List.of(RAIL, new Condition.AnyOf(List.of()))),
                        new Condition.AllOf(List.of(RAIL))),
                Arguments.of(
                        "empty-list",
                        new Condition.AllOf(
                                List.of(RAIL, new Condition.OneOf("onward.mode", List.of()))),
                        new Condition.AllOf(List.of(RAIL))),
                Arguments.of(
                        "malformed-text",
                        new Condition.Compare("shipper.name", Comparison.EQUAL, "A\u0000B"),
                        new Condition.Compare("shipper.name", Comparison.EQUAL, "AB")),
                Arguments.of(
                        "pointless-count",
                        new Condition.Quantified(
                                new Quantifier(Quantifier.Kind.AT_LEAST, 0), "goods[]", RAIL),
                        new Condition.Quantified(
                                new Quantifier(Quantifier.Kind.AT_LEAST, 1), "goods[]", RAIL)));
    }

    @Test
    void a_rule_of_the_same_condition_is_joined_with_the_first() {
        Effect desk = new Effect.Refer("a");
        Policy fixed =
                changed(
                        "same-condition",
                        Given.policy(
                                Given.rule("R-1", RAIL, new Effect.Points(5), desk),
                                Given.rule("R-2", RAIL, new Effect.Points(5), desk)));
        assertThat(fixed.rules()).hasSize(1);
        assertThat(fixed.rules().getFirst().effects())
                .containsExactly(new Effect.Points(5), desk, new Effect.Points(5));
    }

    @Test
    void a_rule_that_another_one_asks_about_is_not_taken_away() {
        Policy policy =
                Given.policy(
                        Given.rule("R-1", RAIL, new Effect.Points(5)),
                        Given.rule("R-2", RAIL, new Effect.Points(7)),
                        rule(new Fired(Quantifier.SOME, List.of("R-2"))));
        assertThat(fix("same-condition", policy)).isInstanceOf(Fix.Advice.class);
    }

    @Test
    void a_disposition_that_a_rule_leads_to_is_added_to_those_of_the_programme() {
        Effect screen = new Effect.Floor(Disposition.SCREEN, null);
        Policy fixed =
                changed("disposition-not-used", Given.policy(Given.rule("R-1", RAIL, screen)));
        assertThat(fixed.dispositions())
                .containsExactly(
                        Disposition.RELEASE,
                        Disposition.REFER,
                        Disposition.SCREEN,
                        Disposition.HOLD,
                        Disposition.EXAMINE);
    }

    @Test
    void bands_are_put_in_order() {
        Policy policy = Given.policy(rule(RAIL));
        List<Band> bands =
                List.of(
                        new Band(60, Disposition.HOLD),
                        new Band(0, Disposition.RELEASE),
                        new Band(30, Disposition.REFER));
        Policy fixed =
                changed(
                        "bands-order",
                        new Policy(
                                policy.programme(),
                                policy.scope(),
                                policy.dispositions(),
                                bands,
                                policy.rules()));
        assertThat(fixed.bands())
                .containsExactly(
                        new Band(0, Disposition.RELEASE),
                        new Band(30, Disposition.REFER),
                        new Band(60, Disposition.HOLD));
    }

    @Test
    void a_rule_without_end_ends_on_the_day_on_which_it_is_looked_at_again() {
        LocalDate review = LocalDate.of(2027, 3, 31);
        Policy fixed = changed("missing-expiry", Given.policy(reviewed(null, review)));
        assertThat(fixed.rules().getFirst().governance().validUntil()).isEqualTo(review);
    }

    @Test
    void a_rule_does_not_end_before_it_begins_nor_on_a_day_that_nobody_has_set() {
        Rule later = reviewed(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 3, 31));
        assertThat(fix("missing-expiry", Given.policy(later))).isInstanceOf(Fix.Advice.class);
        assertThat(fix("missing-expiry", Given.policy(reviewed(null, null))).text().en())
                .isEqualTo("Set the last day on which it counts.");
    }

    private static Rule reviewed(@Nullable LocalDate from, @Nullable LocalDate review) {
        Rule rule = rule(RAIL);
        return new Rule(
                rule.id(),
                rule.title(),
                rule.when(),
                rule.effects(),
                rule.reasonCode(),
                rule.reason(),
                new Governance("CBSA", "joint", "Because.", "A law", null, from, null, review));
    }

    @Test
    void where_nobody_but_the_author_knows_there_is_advice() {
        Fix fix = fix("missing-next-review", Given.policy(rule(RAIL)));
        assertThat(fix).isInstanceOf(Fix.Advice.class);
        assertThat(fix.text().en()).isEqualTo("Set one.");
        assertThat(fix.text().fr()).isEqualTo("Fixez-en une.");
    }

    @Test
    void where_there_is_only_advice_nothing_is_proposed() {
        Policy policy = Given.policy(rule(RAIL));
        Finding finding =
                findings(policy).stream()
                        .filter(each -> each.check().equals("missing-next-review"))
                        .findFirst()
                        .orElseThrow();
        assertThat(Fixes.proposes(policy, SCHEMA, finding)).isFalse();
    }

    /// Advice is the end of what the finding says, in both languages and with its words filled in.
    @Test
    void whatever_is_found_has_a_fix_that_helps_and_does_no_harm() {
        Map<String, Integer> changes = new HashMap<>();
        Set<String> advised = new TreeSet<>();
        for (Policy policy : GeneratedPolicies.broken(600)) {
            List<Finding> before = findings(policy);
            Set<String> tried = new TreeSet<>();
            for (Finding finding : before) {
                if (!tried.add(finding.check())) {
                    continue;
                }
                Fix fix = Fixes.of(policy, Yardstick.standard(GeneratedPolicies.LISTS), finding);
                assertThat(fix.text().en()).isNotBlank().doesNotContain("%s");
                assertThat(fix.text().fr()).isNotBlank().doesNotContain("%s");
                switch (fix) {
                    case Fix.Change(_, Policy after) -> {
                        changes.merge(finding.check(), 1, Integer::sum);
                        assertThat(Fixes.proposes(policy, SCHEMA, finding)).isTrue();
                        assertHelps(finding, before, findings(after));
                    }
                    case Fix.Advice advice -> {
                        advised.add(finding.check());
                        assertThat(finding.text().en()).endsWith(advice.text().en());
                        assertThat(finding.text().fr()).endsWith(advice.text().fr());
                    }
                }
            }
        }
        assertThat(changes.keySet()).hasSizeGreaterThan(8);
        assertThat(advised).hasSizeGreaterThan(5);
    }

    private static void assertHelps(Finding finding, List<Finding> before, List<Finding> after) {
        assertThat(alike(finding, after)).isLessThan(alike(finding, before));
        List<String> errors = errors(after);
        errors(before).forEach(errors::remove);
        assertThat(errors).as("after %s", finding).isEmpty();
    }

    private static long alike(Finding finding, List<Finding> findings) {
        return findings.stream()
                .filter(each ->
                        each.check().equals(finding.check())
                                && each.ruleId().equals(finding.ruleId()))
                .count();
    }

    private static List<String> errors(List<Finding> findings) {
        return new ArrayList<>(
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::check)
                        .toList());
    }

    private static Rule rule(Condition when) {
        return Given.rule("R-9", when, new Effect.Points(30));
    }

    private static List<Finding> findings(Policy policy) {
        return PolicyChecks.of(policy, Yardstick.standard(GeneratedPolicies.LISTS));
    }

    private static Fix fix(String check, Policy policy) {
        Finding finding =
                findings(policy).stream()
                        .filter(each -> each.check().equals(check))
                        .findFirst()
                        .orElseThrow();
        return Fixes.of(policy, Yardstick.standard(GeneratedPolicies.LISTS), finding);
    }

    private static Policy changed(String check, Policy policy) {
        Fix fix = fix(check, policy);
        assertThat(fix).isInstanceOf(Fix.Change.class);
        Policy after = ((Fix.Change) fix).policy();
        assertThat(findings(after)).noneMatch(each -> each.check().equals(check));
        return after;
    }
}
