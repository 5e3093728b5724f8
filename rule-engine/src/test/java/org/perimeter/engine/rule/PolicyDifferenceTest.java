package org.perimeter.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.OneOf;
import org.perimeter.engine.rule.PolicyDifference.Change;
import org.perimeter.engine.rule.PolicyDifference.Kind;

class PolicyDifferenceTest {
    private static final Condition NO_PORT = new Missing("port.loading");
    private static final Condition NO_WEIGHT = new Missing("grossWeight");
    private static final Condition NO_ETA = new Missing("eta");
    private static final Effect POINTS = new Effect.Points(5);
    private static final Effect HOLD = new Effect.Floor(Disposition.HOLD, null);

    @Test
    void the_same_policy_in_another_order_has_not_changed() {
        Rule one =
                rule(
                        "R-1",
                        new AllOf(List.of(NO_PORT, new OneOf("port.loading", List.of("A", "B")))),
                        POINTS,
                        HOLD);
        Rule same =
                rule(
                        "R-1",
                        new AllOf(List.of(new OneOf("port.loading", List.of("B", "A")), NO_PORT)),
                        HOLD,
                        POINTS);
        Rule two = rule("R-2", NO_ETA, POINTS);
        assertThat(PolicyDifference.between(policy(one, two), policy(two, same))).isEmpty();
    }

    @Test
    void a_rule_that_came_or_went_is_said_as_a_whole() {
        assertThat(
                        PolicyDifference.between(
                                policy(rule("R-1", NO_PORT, POINTS)),
                                policy(rule("R-2", NO_ETA, POINTS))))
                .containsExactly(
                        new Change(
                                Kind.REMOVED,
                                "R-1",
                                "",
                                new Bilingual(
                                        "If the port of loading is missing, then 5 points are added.",
                                        "S’il manque le port de chargement, alors on ajoute 5 points."),
                                null),
                        new Change(
                                Kind.ADDED,
                                "R-2",
                                "",
                                null,
                                new Bilingual(
                                        "If the expected arrival is missing, then 5 points are added.",
                                        "S’il manque l'arrivée prévue, alors on ajoute 5 points.")));
    }

    @Test
    void one_part_that_differs_is_shown_alone() {
        List<Change> changes =
                between(
                        new AllOf(List.of(NO_PORT, NO_WEIGHT)),
                        new AllOf(List.of(NO_ETA, NO_PORT)));
        assertThat(changes)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change)
                            .returns(Kind.CHANGED, Change::kind)
                            .returns("/when/parts/0", Change::part);
                    assertThat(change.before())
                            .returns("the gross weight is missing", Bilingual::en);
                    assertThat(change.after())
                            .returns("the expected arrival is missing", Bilingual::en);
                });
    }

    @Test
    void parts_that_came_and_went_are_listed() {
        List<Change> changes =
                between(
                        new AllOf(List.of(NO_PORT)),
                        new AllOf(List.of(NO_ETA, NO_PORT, NO_WEIGHT)));
        assertThat(changes)
                .extracting(change -> change.kind() + " " + change.part())
                .containsExactly("ADDED /when/parts/0", "ADDED /when/parts/2");
    }

    @Test
    void a_part_said_twice_and_then_once_has_gone_once() {
        assertThat(between(new AllOf(List.of(NO_PORT, NO_PORT)), new AllOf(List.of(NO_PORT))))
                .extracting(change -> change.kind() + " " + change.part())
                .containsExactly("REMOVED /when/parts/1");
    }

    @Test
    void another_kind_of_condition_is_shown_whole() {
        assertThat(between(NO_PORT, new Not(NO_PORT)))
                .singleElement()
                .satisfies(change ->
                        assertThat(change)
                                .isEqualTo(
                                        new Change(
                                                Kind.CHANGED,
                                                "R-1",
                                                "/when",
                                                new Bilingual(
                                                        "the port of loading is missing",
                                                        "il manque le port de chargement"),
                                                new Bilingual(
                                                        "the port of loading is given",
                                                        "on connaît le port de chargement"))));
    }

    @Test
    void effects_words_and_governance_are_told_one_by_one() {
        Rule before = rule("R-1", NO_PORT, POINTS);
        Governance governance = before.governance();
        Rule after =
                new Rule(
                        "R-1",
                        before.title(),
                        before.when(),
                        List.of(POINTS, HOLD),
                        "OTHER",
                        new Bilingual("Because.", before.reason().fr()),
                        new Governance(
                                "CBP",
                                governance.releasability(),
                                governance.rationale(),
                                governance.basis(),
                                null,
                                null,
                                LocalDate.of(2026, 12, 31),
                                null));
        assertThat(PolicyDifference.between(policy(before), policy(after)))
                .extracting(Change::part)
                .containsExactly(
                        "/effects",
                        "/reasonCode",
                        "/reason",
                        "/governance/owner",
                        "/governance/validUntil");
    }

    @Test
    void a_change_of_the_policy_itself_has_no_rule() {
        Policy before = policy();
        Policy after =
                new Policy(
                        before.programme(),
                        NO_PORT,
                        before.dispositions(),
                        before.bands().subList(0, 2),
                        before.rules());
        assertThat(PolicyDifference.between(before, after))
                .allSatisfy(change -> assertThat(change.ruleId()).isEmpty())
                .extracting(Change::part)
                .containsExactly("/bands", "/scope");
    }

    @Test
    void bands_and_dispositions_are_said_in_both_languages() {
        Policy before = policy();
        Policy after =
                new Policy(
                        before.programme(),
                        before.scope(),
                        List.of(Disposition.RELEASE, Disposition.HOLD),
                        List.of(
                                new Policy.Band(0, Disposition.RELEASE),
                                new Policy.Band(60, Disposition.HOLD)),
                        before.rules());
        assertThat(PolicyDifference.between(before, after))
                .extracting(Change::after)
                .containsExactly(
                        new Bilingual("Release, Hold", "Mainlevée, Retenue"),
                        new Bilingual(
                                "from 0 points, Release; from 60 points, Hold",
                                "à partir de 0 points, Mainlevée; à partir de 60 points, Retenue"));
    }

    private static List<Change> between(Condition before, Condition after) {
        return PolicyDifference.between(
                policy(rule("R-1", before, POINTS)), policy(rule("R-1", after, POINTS)));
    }
}
