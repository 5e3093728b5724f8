package org.perimeter.simulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.simulation.archive.ExamOutcome;
import org.perimeter.simulation.replay.ExamCounts;
import org.perimeter.simulation.replay.RowOutcome;
import org.perimeter.simulation.replay.Verdict;
import org.perimeter.testing.Policies;

class MatrixCounterTest {
    private static final Cell RELEASED_TO_EXAMINED = new Cell(Verdict.RELEASE, Verdict.EXAMINE);

    private final MatrixCounter counter = new MatrixCounter(Set.of("R-07"));

    @Test
    void a_consignment_stands_in_one_cell_with_what_became_known_of_it() {
        counter.add(
                outcome(Disposition.RELEASE),
                outcome(Disposition.EXAMINE, "R-02"),
                ExamOutcome.CONFIRMED);
        counter.add(
                outcome(Disposition.RELEASE),
                outcome(Disposition.EXAMINE, "R-02"),
                ExamOutcome.UNEXAMINED);
        counter.add(outcome(Disposition.RELEASE), outcome(Disposition.RELEASE), ExamOutcome.CLEAN);

        Matrix matrix = counter.total();

        assertThat(matrix.at(RELEASED_TO_EXAMINED).known()).isEqualTo(new ExamCounts(1, 0, 0, 1));
        assertThat(matrix.at(new Cell(Verdict.RELEASE, Verdict.RELEASE)).count()).isOne();
        assertThat(matrix.at(new Cell(Verdict.HOLD, Verdict.HOLD)).count()).isZero();
        assertThat(matrix.changed()).isEqualTo(2);
        assertThat(matrix.verdicts()).containsExactly(Verdict.RELEASE, Verdict.EXAMINE);
    }

    @Test
    void a_rule_that_fired_in_one_run_alone_caused_the_change() {
        counter.add(
                outcome(Disposition.RELEASE, "R-01"),
                outcome(Disposition.EXAMINE, "R-01", "R-02"),
                ExamOutcome.CLEAN);
        counter.add(
                outcome(Disposition.EXAMINE, "R-03"),
                outcome(Disposition.HOLD, "R-02"),
                ExamOutcome.UNEXAMINED);

        assertThat(counter.total().causes())
                .isEqualTo(
                        new Causes(
                                List.of(
                                        new RuleChange("R-02", 0, 2, 0, new ExamCounts(0, 1, 0, 1)),
                                        new RuleChange(
                                                "R-03", 1, 0, 0, new ExamCounts(0, 0, 0, 1))),
                                0));
    }

    @Test
    void a_rule_that_fired_in_both_with_other_effects_caused_the_change_too() {
        counter.add(
                outcome(Disposition.REFER, "R-07"),
                outcome(Disposition.HOLD, "R-07"),
                ExamOutcome.CLEAN);

        assertThat(counter.total().causes().rules())
                .containsExactly(new RuleChange("R-07", 0, 0, 1, new ExamCounts(0, 1, 0, 0)));
    }

    @Test
    void a_change_that_no_rule_accounts_for_is_counted_apart() {
        counter.add(
                outcome(Disposition.REFER, "R-01"),
                outcome(Disposition.HOLD, "R-01"),
                ExamOutcome.CLEAN);

        assertThat(counter.total().causes()).isEqualTo(new Causes(List.of(), 1));
    }

    @Test
    void what_did_not_change_has_no_cause() {
        counter.add(
                outcome(Disposition.HOLD, "R-01"),
                outcome(Disposition.HOLD, "R-02"),
                ExamOutcome.CLEAN);

        assertThat(counter.total().causes()).isEqualTo(Causes.NONE);
        assertThat(counter.total().changed()).isZero();
    }

    @Test
    void out_of_scope_and_rejected_are_places_of_their_own() {
        counter.add(
                new RowOutcome(
                        Scope.OUT, 120, Disposition.EXAMINE, null, null, List.of(), List.of()),
                new RowOutcome(
                        Scope.IN, null, null, null, null, List.of("MISSING_SHP_NAME"), List.of()),
                ExamOutcome.UNEXAMINED);

        assertThat(counter.total().at(new Cell(Verdict.OUT_OF_SCOPE, Verdict.REJECTED)).count())
                .isOne();
    }

    @Test
    void a_rule_is_reworked_when_both_policies_have_it_with_other_effects() {
        var changed = Policies.with(Policies.VAGUE, new Effect.Points(10));

        assertThat(
                        MatrixCounter.reworked(
                                Policies.of(Policies.VAGUE, Policies.CHECK_DIGIT),
                                Policies.of(changed, Policies.CHECK_DIGIT, Policies.NO_CLASS)))
                .containsExactly("R-02");
    }

    private static RowOutcome outcome(Disposition disposition, String... fired) {
        return new RowOutcome(Scope.IN, 0, disposition, null, null, List.of(), List.of(fired));
    }
}
