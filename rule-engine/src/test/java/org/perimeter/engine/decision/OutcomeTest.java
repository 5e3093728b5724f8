package org.perimeter.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.ALWAYS;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.element;
import static org.perimeter.engine.decision.Disposition.DO_NOT_LOAD;
import static org.perimeter.engine.decision.Disposition.EXAMINE;
import static org.perimeter.engine.decision.Disposition.HOLD;
import static org.perimeter.engine.decision.Disposition.REFER;
import static org.perimeter.engine.decision.Disposition.RELEASE;
import static org.perimeter.engine.decision.Disposition.SCREEN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.engine.Given;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Effect.Cap;
import org.perimeter.engine.rule.Effect.Floor;
import org.perimeter.engine.rule.Effect.Force;
import org.perimeter.engine.rule.Effect.Notify;
import org.perimeter.engine.rule.Effect.Points;
import org.perimeter.engine.rule.Effect.Refer;
import org.perimeter.engine.rule.Effect.Reject;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.engine.rule.Rule;

class OutcomeTest {
    private static final List<Band> MARINE =
            List.of(
                    new Band(0, RELEASE),
                    new Band(30, REFER),
                    new Band(60, HOLD),
                    new Band(100, EXAMINE));
    private static final List<Band> AIR =
            List.of(
                    new Band(0, RELEASE),
                    new Band(30, REFER),
                    new Band(60, SCREEN),
                    new Band(120, DO_NOT_LOAD));
    private static final Facts NOTHING_SAID = consignment().facts();

    @ParameterizedTest
    @CsvSource({
        "0, RELEASE",
        "29, RELEASE",
        "30, REFER",
        "59, REFER",
        "60, HOLD",
        "99, HOLD",
        "100, EXAMINE",
        "900, EXAMINE"
    })
    void points_fall_into_bands(int points, Disposition disposition) {
        assertThat(marine(new Points(points + 5), new Points(-5)))
                .returns(points, Outcome::points)
                .returns(disposition, Outcome::disposition);
    }

    @Test
    void points_never_fall_below_zero() {
        assertThat(marine(new Points(10), new Points(-40))).returns(0, Outcome::points);
    }

    @Test
    void nothing_fired_is_a_release_without_points() {
        assertThat(marine())
                .isEqualTo(
                        new Outcome(
                                0,
                                RELEASE,
                                null,
                                null,
                                Collections.emptySortedSet(),
                                Collections.emptySortedSet(),
                                Collections.emptySortedSet()));
    }

    @Test
    void the_lowest_cap_holds_the_band_down() {
        assertThat(marine(new Points(100), new Cap(HOLD), new Cap(REFER)))
                .returns(REFER, Outcome::disposition);
    }

    @Test
    void the_highest_forced_counts_whatever_band_and_cap_say() {
        assertThat(marine(new Points(100), new Force(REFER, null)))
                .returns(REFER, Outcome::disposition);
        assertThat(marine(new Cap(RELEASE), new Force(REFER, null), new Force(HOLD, null)))
                .returns(HOLD, Outcome::disposition);
    }

    @Test
    void a_floor_beats_cap_and_force() {
        assertThat(
                        marine(
                                new Cap(RELEASE),
                                new Force(RELEASE, null),
                                new Floor(HOLD, null),
                                new Floor(REFER, null)))
                .returns(HOLD, Outcome::disposition);
    }

    @Test
    void an_examination_carries_the_strongest_kind_named() {
        assertThat(marine(new Points(100))).returns(ExamKind.NII, Outcome::examKind);
        assertThat(marine(new Floor(EXAMINE, null))).returns(ExamKind.NII, Outcome::examKind);
        assertThat(
                        marine(
                                new Floor(EXAMINE, ExamKind.TAILGATE),
                                new Force(EXAMINE, ExamKind.FULL),
                                new Points(3)))
                .returns(ExamKind.FULL, Outcome::examKind);
        assertThat(marine(new Floor(HOLD, null))).returns(null, Outcome::examKind);
    }

    @Test
    void a_reject_leaves_no_points_and_no_disposition_but_still_tells_the_desks() {
        Outcome outcome =
                marine(
                        new Reject("NO_NAME"),
                        new Points(100),
                        new Reject("BAD_WEIGHT"),
                        new Refer("data"),
                        new Notify("TC"));
        assertThat(outcome.points()).isNull();
        assertThat(outcome.disposition()).isNull();
        assertThat(outcome.examKind()).isNull();
        assertThat(outcome.rejected()).containsExactly("BAD_WEIGHT", "NO_NAME");
        assertThat(outcome.referrals()).containsExactly("data");
        assertThat(outcome.notifications()).containsExactly("TC");
    }

    @Test
    void referrals_and_notifications_are_united() {
        Outcome outcome =
                marine(
                        new Refer("x"),
                        new Notify("TC"),
                        new Refer("a"),
                        new Refer("x"),
                        new Notify("CBP"));
        assertThat(outcome.referrals()).containsExactly("a", "x");
        assertThat(outcome.notifications()).containsExactly("CBP", "TC");
    }

    @Test
    void do_not_load_is_proposed_and_screens_until_two_persons_have_spoken() {
        assertThat(air(NOTHING_SAID, new Floor(DO_NOT_LOAD, null)))
                .returns(SCREEN, Outcome::disposition)
                .returns(DO_NOT_LOAD, Outcome::proposed);
        assertThat(air(holds("confirmed", "A. Tremblay"), new Points(120)))
                .returns(SCREEN, Outcome::disposition)
                .returns(DO_NOT_LOAD, Outcome::proposed);
        assertThat(
                        air(
                                holds("confirmed", "A. Tremblay", "confirmed", " a. TREMBLAY"),
                                new Points(120)))
                .returns(DO_NOT_LOAD, Outcome::proposed);
        assertThat(air(holds("open", "A. Tremblay", "confirmed", "B. Roy"), new Points(120)))
                .returns(DO_NOT_LOAD, Outcome::proposed);
    }

    @Test
    void two_persons_make_it_stand() {
        assertThat(
                        air(
                                holds("confirmed", "A. Tremblay", "confirmed", "B. Roy"),
                                new Force(DO_NOT_LOAD, null)))
                .returns(DO_NOT_LOAD, Outcome::disposition)
                .returns(null, Outcome::proposed);
    }

    @Test
    void a_refusal_leaves_what_the_rest_says() {
        Facts refused = holds("refused", "A. Tremblay");
        assertThat(air(refused, new Floor(DO_NOT_LOAD, null), new Points(30)))
                .returns(REFER, Outcome::disposition)
                .returns(null, Outcome::proposed);
        assertThat(air(refused, new Points(130))).returns(SCREEN, Outcome::disposition);
    }

    @Test
    void a_confirmation_alone_proposes_nothing() {
        assertThat(air(holds("confirmed", "A. Tremblay", "confirmed", "B. Roy"), new Points(5)))
                .returns(RELEASE, Outcome::disposition);
    }

    @Test
    void the_order_of_rules_and_effects_never_matters() {
        Random random = new Random(20260301);
        List<Effect> all =
                List.of(
                        new Points(40),
                        new Points(-15),
                        new Points(70),
                        new Cap(REFER),
                        new Cap(HOLD),
                        new Force(HOLD, null),
                        new Force(EXAMINE, ExamKind.NII),
                        new Floor(REFER, null),
                        new Floor(EXAMINE, ExamKind.TAILGATE),
                        new Floor(DO_NOT_LOAD, null),
                        new Refer("a"),
                        new Refer("b"),
                        new Notify("TC"),
                        new Reject("X"));
        for (int round = 0; round < 500; round++) {
            List<Effect> some = new ArrayList<>(all);
            Collections.shuffle(some, random);
            some = some.subList(0, random.nextInt(all.size()));
            List<Effect> shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, random);
            assertThat(Outcome.of(rules(shuffled), MARINE, NOTHING_SAID))
                    .isEqualTo(Outcome.of(rules(some), MARINE, NOTHING_SAID));
        }
    }

    private static Outcome marine(Effect... effects) {
        return Outcome.of(rules(Arrays.asList(effects)), MARINE, NOTHING_SAID);
    }

    private static Outcome air(Facts facts, Effect... effects) {
        return Outcome.of(rules(Arrays.asList(effects)), AIR, facts);
    }

    /// Two effects a rule.
    private static List<Rule> rules(List<Effect> effects) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < effects.size(); i += 2) {
            Effect[] own =
                    effects.subList(i, Math.min(i + 2, effects.size())).toArray(Effect[]::new);
            rules.add(Given.rule("R-" + i, ALWAYS, own));
        }
        return rules;
    }

    private static Facts holds(String... statesAndPersons) {
        Given[] holds = new Given[statesAndPersons.length / 2];
        for (int i = 0; i < holds.length; i++) {
            holds[i] =
                    element("holds[].kind", "do-not-load")
                            .with("holds[].state", statesAndPersons[2 * i])
                            .with("holds[].by", statesAndPersons[2 * i + 1]);
        }
        return consignment().holding(Collection.HOLDS, holds).facts();
    }
}
