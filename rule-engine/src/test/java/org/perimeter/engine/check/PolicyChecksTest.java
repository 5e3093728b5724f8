package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perimeter.engine.check.Finding.Severity;
import org.perimeter.engine.demo.DemoPolicy;
import org.perimeter.engine.demo.RuleCatalogue;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.OneOf;
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

    /// Each check is on its list, so that none is written and never asked.
    @Test
    void every_check_is_asked() {
        assertThat(
                        Stream.of(PolicyCheck.OfMeaning.class, PolicyCheck.OfWriting.class)
                                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses())))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        PolicyChecks.OF_MEANING.stream(),
                                        PolicyChecks.OF_WRITING.stream())
                                .<Class<?>>map(PolicyCheck::getClass)
                                .toList());
    }

    @Test
    void what_is_worth_a_look_comes_rule_by_rule_in_the_order_of_the_policy() {
        List<Finding> findings =
                PolicyChecks.of(
                        policy(
                                rule("R-2", new Missing("eta"), POINT),
                                rule("R-1", new Missing("eta"), POINT)),
                        Yardstick.standard(Lists.none()));
        assertThat(findings.stream().map(Finding::ruleId).distinct())
                .containsExactly("", "R-2", "R-1");
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
}
