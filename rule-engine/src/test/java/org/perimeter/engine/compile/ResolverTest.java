package org.perimeter.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.perimeter.engine.Given.ALWAYS;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Validator;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.engine.rule.Rule;

class ResolverTest {
    private static final Effect REFER = new Effect.Floor(Disposition.REFER, null);

    @Test
    void a_sound_policy_is_ready_with_its_rules_by_id_and_what_it_reads() {
        Policy policy =
                policy(
                        rule(
                                "R-2",
                                new Condition.Compare("grossWeight", Comparison.GREATER, "5"),
                                REFER),
                        rule("R-1", some("goods[]", new Condition.Missing("goods[].hs")), REFER));
        Resolution resolution = Resolver.resolve(policy, FactSchema.standard());
        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Ready.class,
                        ready -> {
                            assertThat(ready.policy().rules())
                                    .extracting(each -> each.rule().id())
                                    .containsExactly("R-1", "R-2");
                            assertThat(ready.policy().reads())
                                    .containsExactly("goods[].hs", "grossWeight", "port.loading");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    port.lodaing,   EQUAL,   CNSHA,                unknown-field,            /when/field
                    '',             EQUAL,   CNSHA,                incomplete,               /when/field
                    goods[].hs,     EQUAL,   310210,               field-outside-quantifier, /when/field
                    port.loading,   LESS,    CNSHA,                type-mismatch,            /when
                    port.loading,   EQUAL,   '',                   incomplete,               /when/value
                    grossWeight,    EQUAL,   '1,5',                literal-unreadable,       /when/value
                    grossWeight,    EQUAL,   1E9,                  literal-unreadable,       /when/value
                    eta,            LESS,    2026-03-01,           literal-unreadable,       /when/value
                    eta,            LESS,    2026-02-30T00:00:00Z, literal-unreadable,       /when/value
                    onward.mode,    EQUAL,   train,                unknown-code,             /when/value
                    """)
    void a_comparison_that_cannot_work_is_found_on_its_node(
            String field, Comparison comparison, String value, String check, String node) {
        assertThat(findings(new Condition.Compare(field, comparison, value)))
                .extracting(Finding::check, Finding::node)
                .containsExactly(tuple(check, node));
    }

    @Test
    void every_fault_is_reported_and_not_only_the_first() {
        Condition twice =
                new Condition.AllOf(
                        List.of(
                                new Condition.Compare("nowhere", Comparison.EQUAL, "1"),
                                new Condition.Not(new Condition.AnyOf(List.of())),
                                new Condition.OneOf("port.loading", List.of()),
                                new Condition.Words(
                                        "shipper.name",
                                        TextTest.CONTAINS,
                                        List.of("fak", "\u0301")),
                                new Condition.Words(
                                        "grossWeight", TextTest.CONTAINS, List.of("fak")),
                                new Condition.Between("grossWeight", "9", "8"),
                                new Condition.Valid("grossWeight", Validator.HS_CODE)));
        assertThat(findings(twice))
                .extracting(finding -> finding.check() + " " + finding.node())
                .containsExactly(
                        "unknown-field /when/parts/0/field",
                        "empty-group /when/parts/1/part",
                        "empty-list /when/parts/2/values",
                        "empty-word /when/parts/3/words/1",
                        "type-mismatch /when/parts/4",
                        "empty-range /when/parts/5/from",
                        "type-mismatch /when/parts/6");
    }

    @Test
    void quantifiers_stand_on_the_consignment_or_on_the_collection_that_holds_theirs() {
        Condition missing = new Condition.Missing("port.loading");
        assertThat(checks(some("boxes[]", missing))).containsExactly("unknown-collection");
        assertThat(checks(some("", missing))).containsExactly("incomplete");
        assertThat(checks(some("containers[].seals[]", missing)))
                .containsExactly("quantifier-misplaced");
        assertThat(checks(some("goods[]", some("containers[]", missing))))
                .containsExactly("quantifier-misplaced");
        assertThat(checks(some("goods[]", some("goods[]", missing))))
                .containsExactly("quantifier-misplaced");
        assertThat(checks(some("containers[]", some("containers[].seals[]", missing)))).isEmpty();
        assertThat(checks(new Condition.Missing("containers[].seals[]")))
                .containsExactly("field-outside-quantifier");
        assertThat(checks(some("containers[]", new Condition.Missing("containers[].seals[]"))))
                .isEmpty();
        assertThat(checks(new Condition.Missing("boxes[]"))).containsExactly("unknown-collection");
    }

    @Test
    void a_count_must_be_able_to_fail_and_to_hold() {
        Condition missing = new Condition.Missing("port.loading");
        Quantifier none = new Quantifier(Quantifier.Kind.AT_LEAST, 0);
        Quantifier tooMany = new Quantifier(Quantifier.Kind.EXACTLY, 10_001);
        assertThat(checks(new Condition.Quantified(none, "goods[]", missing)))
                .containsExactly("pointless-count");
        assertThat(checks(new Condition.Quantified(tooMany, "goods[]", missing)))
                .containsExactly("count-limit");
    }

    @Test
    void cost_is_bounded() {
        Condition deep = new Condition.Missing("port.loading");
        for (int i = 0; i < 100_000; i++) {
            deep = new Condition.Not(deep);
        }
        assertThat(checks(deep)).containsExactly("too-deep");
        assertThat(checks(new Condition.AllOf(Collections.nCopies(200, ALWAYS))))
                .containsExactly("too-many-nodes");
        List<String> words = IntStream.range(0, 1_001).mapToObj(i -> "w" + i).toList();
        assertThat(checks(new Condition.OneOf("port.loading", words)))
                .containsExactly("too-many-words");
        List<Rule> rules = Collections.nCopies(10_001, rule("R-1", ALWAYS, REFER));
        assertThat(findings(with(policy(), rules)))
                .extracting(Finding::check)
                .containsExactly("too-many-rules");
        assertThat(
                        checks(
                                new Condition.Compare(
                                        "port.loading", Comparison.EQUAL, "x".repeat(1_001))))
                .containsExactly("text-too-long");
    }

    @Test
    void a_broken_character_is_refused() {
        assertThat(checks(new Condition.Compare("port.loading", Comparison.EQUAL, "CN\ud800")))
                .containsExactly("malformed-text");
    }

    @Test
    void two_rules_may_not_share_an_id() {
        assertThat(findings(policy(rule("R-1", ALWAYS, REFER), rule("R-1", ALWAYS, REFER))))
                .extracting(Finding::check, Finding::ruleId, Finding::node)
                .containsExactly(tuple("duplicate-rule-id", "R-1", "/id"));
    }

    @Test
    void effects_must_fit_the_programme() {
        assertThat(
                        findings(
                                policy(
                                        rule(
                                                "R-1",
                                                ALWAYS,
                                                new Effect.Points(0),
                                                new Effect.Floor(Disposition.SCREEN, null),
                                                new Effect.Force(Disposition.HOLD, ExamKind.FULL),
                                                new Effect.Cap(Disposition.DO_NOT_LOAD),
                                                new Effect.Reject("no code"),
                                                new Effect.Refer("Dangerous goods"),
                                                new Effect.Notify("FBI"),
                                                new Effect.Points(10_001)))))
                .extracting(finding -> finding.check() + " " + finding.node())
                .containsExactly(
                        "points-limit /effects/0/points",
                        "disposition-not-used /effects/1/disposition",
                        "exam-without-examine /effects/2/exam",
                        "disposition-not-used /effects/3/disposition",
                        "reason-code-shape /effects/4/code",
                        "desk-shape /effects/5/desk",
                        "unknown-agency /effects/6/agency",
                        "points-limit /effects/7/points");
        assertThat(findings(policy(rule("R-1", ALWAYS))))
                .extracting(Finding::check)
                .containsExactly("no-effect");
        assertThat(findings(policy(rule("R-1", ALWAYS, many(Limits.EFFECTS)))))
                .extracting(Finding::check)
                .doesNotContain("too-many-effects");
        assertThat(findings(policy(rule("R-1", ALWAYS, many(Limits.EFFECTS + 1)))))
                .extracting(finding -> finding.check() + " " + finding.node())
                .containsExactly("too-many-effects /effects");
    }

    private static Effect[] many(int effects) {
        return Stream.generate(() -> REFER).limit(effects).toArray(Effect[]::new);
    }

    @Test
    void a_rule_id_has_a_shape() {
        assertThat(findings(policy(rule("R 1", ALWAYS, REFER))))
                .extracting(finding -> finding.check() + " " + finding.node())
                .containsExactly("rule-id-shape /id");
    }

    @Test
    void a_rule_needs_words_in_both_languages_a_code_and_an_owner() {
        Governance nobody =
                new Governance(
                        "",
                        "all",
                        "",
                        "",
                        null,
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 1, 1),
                        null);
        Rule bare =
                new Rule(
                        "",
                        new Bilingual("", "Titre"),
                        ALWAYS,
                        List.of(REFER),
                        "",
                        new Bilingual("Reason", " "),
                        nobody);
        assertThat(findings(policy(bare)))
                .extracting(finding -> finding.check() + " " + finding.node())
                .containsExactly(
                        "incomplete /id",
                        "incomplete /reasonCode",
                        "missing-title /title/en",
                        "missing-reason /reason/fr",
                        "unknown-agency /governance/owner",
                        "unknown-agency /governance/releasability",
                        "validity-order /governance/validUntil");
    }

    @Test
    void bands_start_at_zero_and_rise_in_what_the_programme_uses() {
        Policy policy =
                new Policy(
                        "Prince Rupert",
                        ALWAYS,
                        List.of(Disposition.RELEASE, Disposition.RELEASE),
                        List.of(
                                new Band(1, Disposition.RELEASE),
                                new Band(1, Disposition.REFER),
                                new Band(9, Disposition.RELEASE)),
                        List.of());
        assertThat(findings(policy))
                .extracting(finding -> finding.check() + " " + finding.node())
                .containsExactly(
                        "programme-shape /programme",
                        "missing-dispositions /dispositions",
                        "bands-order /bands/0",
                        "bands-order /bands/1",
                        "disposition-not-used /bands/1/disposition",
                        "bands-order /bands/2");
    }

    @Test
    void a_fault_of_the_scope_is_one_of_the_policy() {
        Policy policy = policy();
        Policy lost =
                new Policy(
                        policy.programme(),
                        new Condition.Missing("x"),
                        policy.dispositions(),
                        policy.bands(),
                        policy.rules());
        assertThat(findings(lost))
                .extracting(Finding::ruleId, Finding::node)
                .containsExactly(tuple("", "/scope/field"));
    }

    @Test
    void findings_speak_both_languages_and_say_what_to_do() {
        Bilingual text =
                findings(new Condition.Compare("grossWeight", Comparison.LESS, "heavy"))
                        .getFirst()
                        .text();
        assertThat(text.en())
                .isEqualTo(
                        "“heavy” cannot be read as a value of “grossWeight”. "
                                + "Write a number with a point, such as 1500.5.");
        assertThat(text.fr())
                .isEqualTo(
                        "«\u00a0heavy\u00a0» ne peut pas se lire comme une valeur de «\u00a0grossWeight\u00a0». "
                                + "Écrivez un nombre avec un point, comme 1500.5.");
    }

    private static Condition some(String over, Condition each) {
        return new Condition.Quantified(Quantifier.SOME, over, each);
    }

    private static List<String> checks(Condition condition) {
        return findings(condition).stream().map(Finding::check).toList();
    }

    private static List<Finding> findings(Condition condition) {
        return findings(policy(rule("R-1", condition, REFER)));
    }

    private static List<Finding> findings(Policy policy) {
        return switch (Resolver.resolve(policy, FactSchema.standard())) {
            case Resolution.Ready _ -> List.of();
            case Resolution.Refused(List<Finding> findings) -> findings;
        };
    }

    private static Policy with(Policy policy, List<Rule> rules) {
        return new Policy(
                policy.programme(), policy.scope(), policy.dispositions(), policy.bands(), rules);
    }
}
