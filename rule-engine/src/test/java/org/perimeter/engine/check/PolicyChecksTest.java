package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perimeter.engine.check.Finding.Severity;
import org.perimeter.engine.demo.DemoPolicy;
import org.perimeter.engine.demo.RuleCatalogue;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.OneOf;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

class PolicyChecksTest {
    private static final Condition LISTED = new OneOf("goods[].origin", List.of("KP", "CN"));
    private static final Effect POINT = new Effect.Points(1);

    @Test
    void the_demo_policy_has_no_findings_at_all() {
        assertThat(
                        PolicyChecks.of(
                                DemoPolicy.princeRupert(),
                                Yardstick.standard(RuleCatalogue.lists())))
                .isEmpty();
    }

    @Test
    void a_rule_without_reasons_to_exist_is_worth_a_look() {
        Rule rule = rule("R-1", new Missing("eta"), new Effect.Refer("desk"));
        Governance silent = new Governance("CBSA", "joint", " ", "", null, null, null, null);
        Rule bare =
                new Rule(
                        rule.id(),
                        rule.title(),
                        rule.when(),
                        rule.effects(),
                        rule.reasonCode(),
                        rule.reason(),
                        silent);
        assertThat(PolicyChecks.of(policy(bare), Yardstick.standard(Lists.none())))
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING))
                .extracting(finding -> finding.check() + " " + finding.node())
                .containsExactly(
                        "missing-rationale /governance/rationale",
                        "missing-basis /governance/basis",
                        "missing-expiry /governance/validUntil",
                        "missing-next-review /governance/nextReview");
    }

    @Test
    void a_not_that_is_silent_on_what_is_missing_is_worth_a_look() {
        assertThat(silentNots(some(new Not(LISTED)))).containsExactly("/when/each: goods[].origin");
        assertThat(
                        silentNots(
                                some(
                                        new AnyOf(
                                                List.of(
                                                        new Missing("goods[].origin"),
                                                        new Not(LISTED))))))
                .isEmpty();
        assertThat(
                        silentNots(
                                some(
                                        new AllOf(
                                                List.of(
                                                        new Not(new Missing("goods[].origin")),
                                                        new Not(LISTED))))))
                .isEmpty();
        assertThat(silentNots(new Not(some(LISTED)))).containsExactly("/when: goods[].origin");
        assertThat(silentNots(new Not(new Missing("eta")))).isEmpty();
    }

    @Test
    void errors_come_with_warnings_and_before_them() {
        List<Finding> findings =
                PolicyChecks.of(
                        policy(rule("R-1", new Not(LISTED), POINT)),
                        Yardstick.standard(Lists.none()));
        assertThat(findings)
                .extracting(Finding::check)
                .containsExactly(
                        "field-outside-quantifier",
                        "not-over-missing",
                        "missing-expiry",
                        "missing-next-review");
    }

    @Test
    void a_condition_far_too_deep_is_reported_and_harms_nothing() {
        Condition deep = LISTED;
        for (int i = 0; i < 100_000; i++) {
            deep = new Not(deep);
        }
        Policy policy = policy(rule("R-1", deep, POINT));
        assertThat(PolicyChecks.of(policy, Yardstick.standard(Lists.none())))
                .extracting(Finding::check)
                .containsExactly("too-deep", "missing-expiry", "missing-next-review");
    }

    @ParameterizedTest
    @EnumSource
    void each_check_speaks_both_languages_with_the_same_gaps(Check check) {
        Bilingual[] gaps = {gap(1), gap(2), gap(3)};
        Bilingual text = check.at("R-1", "/when", (Object[]) gaps).text();
        assertThat(text.en()).isNotBlank().endsWith(".");
        assertThat(text.fr()).isNotBlank().endsWith(".").isNotEqualTo(text.en());
        assertThat(marks(text.en())).isEqualTo(marks(text.fr()));
        assertThat(check.id()).matches("[a-z]+(-[a-z]+)+|incomplete|contradiction");
    }

    private static Bilingual gap(int n) {
        return new Bilingual("<" + n + ">", "<" + n + ">");
    }

    private static List<String> marks(String text) {
        return Pattern.compile("<[0-9]>")
                .matcher(text)
                .results()
                .map(result -> result.group())
                .toList();
    }

    @Test
    void no_two_checks_share_an_id() {
        assertThat(Arrays.stream(Check.values()).map(Check::id)).doesNotHaveDuplicates();
        assertThat(Check.UNKNOWN_FIELD.at("", "/scope", "x").text().in(Locale.FRENCH))
                .contains("«\u00a0x\u00a0»");
    }

    private static List<String> silentNots(Condition condition) {
        return PolicyChecks.of(
                        policy(rule("R-1", condition, POINT)), Yardstick.standard(Lists.none()))
                .stream()
                .filter(finding -> finding.check().equals("not-over-missing"))
                .map(finding ->
                        finding.node()
                                + ": "
                                + finding.text().en().replaceFirst(".*“(goods[^”]*)”.*", "$1"))
                .toList();
    }

    private static Condition some(Condition each) {
        return new Quantified(Quantifier.SOME, "goods[]", each);
    }
}
