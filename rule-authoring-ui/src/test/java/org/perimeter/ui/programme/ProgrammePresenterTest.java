package org.perimeter.ui.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.ui.programme.MemoryProgrammes.ANALYST;
import static org.perimeter.ui.programme.MemoryProgrammes.APPROVER;
import static org.perimeter.ui.programme.MemoryProgrammes.NOW;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftRefusal;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.release.Timeline;
import org.perimeter.policy.version.Dates;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.ui.programme.ProgrammePage.DraftLine;
import org.perimeter.ui.programme.ProgrammePage.VersionLine;
import org.perimeter.ui.review.Consent;
import org.perimeter.ui.review.FinishedRuns.Pair;

class ProgrammePresenterTest {
    private final MemoryProgrammes desk = new MemoryProgrammes();
    private final ProgrammePresenter presenter = new ProgrammePresenter(desk, "prince-rupert");

    @Test
    void an_unknown_programme_has_no_page_and_neither_has_one_of_other_agencies() {
        assertThat(new ProgrammePresenter(desk, "atlantis").page()).isEmpty();
        assertThat(new ProgrammePresenter(desk, "pact").page()).isEmpty();
    }

    @Test
    void an_analyst_may_start_a_draft_and_an_approver_learns_why_not() {
        assertThat(page().against()).isEmpty();

        desk.as(APPROVER);

        assertThat(page().against()).contains(DraftRefusal.NOT_AN_ANALYST);
    }

    @Test
    void a_draft_begins_from_what_is_released() {
        var released = desk.submitted();
        desk.release(released, 1);
        desk.submitted();

        assertThat(started("Vague goods").beganFrom()).contains(released.id());
    }

    @Test
    void a_draft_begins_from_what_waits_for_its_time_and_the_page_tells_when_that_is() {
        desk.release(desk.submitted(), 1);
        var from = NOW.plusSeconds(60);
        var later =
                desk.submitted(
                        desk.draft(null),
                        3,
                        "Later",
                        new Dates(new EffectiveWindow(from, null, ZoneOffset.UTC), null));
        var release = desk.release(later, 2);
        desk.stands(later, new Stage.Scheduled(release));

        assertThat(page().next()).contains(new Timeline.Change(from, Optional.of(release)));
        assertThat(started("Later still").beganFrom()).contains(later.id());
    }

    @Test
    void where_nothing_is_released_a_draft_begins_empty() {
        desk.submitted();

        var draft = started("The first rules");

        assertThat(draft.beganFrom()).isEmpty();
        assertThat(draft.programme()).isEqualTo("prince-rupert");
    }

    @Test
    void a_draft_without_a_title_is_not_started() {
        assertThat(presenter.start(" ")).isEqualTo(Answer.refused(DraftRefusal.TITLE_SHAPE));
    }

    @Test
    void a_draft_tells_who_saved_it_last_and_what_it_began_from() {
        var version = desk.submitted();
        var draft = desk.draft(version);

        assertThat(page().drafts().getFirst())
                .isEqualTo(new DraftLine(draft, ANALYST, Optional.of(version), Optional.empty()));
    }

    @Test
    void a_version_in_review_tells_who_has_approved_and_who_must_still() {
        var version = desk.submitted();
        desk.approve(version);
        desk.stands(version, new Stage.InReview(Set.of(Agency.CBP)));

        assertThat(newest().consents())
                .containsExactly(
                        new Consent.Given(Agency.CBSA, APPROVER, NOW),
                        new Consent.Missing(Agency.CBP));
    }

    @Test
    void a_released_version_waits_for_nobody() {
        var version = desk.submitted();
        desk.approve(version);
        desk.release(version, 1);

        assertThat(newest().consents())
                .containsExactly(new Consent.Given(Agency.CBSA, APPROVER, NOW));
    }

    @Test
    void a_version_is_compared_with_the_released_one_over_the_same_consignments() {
        var released = desk.submitted();
        desk.release(released, 1);
        var before = desk.ran(released, "year");
        var next = desk.submitted();
        var after = desk.ran(next, "year");
        desk.ran(next, "month");

        assertThat(newest().comparison()).contains(new Pair(before.id(), after.id()));
        assertThat(page().versions().getLast().comparison()).isEmpty();
    }

    @Test
    void of_several_runs_the_newest_is_compared() {
        var released = desk.submitted();
        desk.release(released, 1);
        desk.ran(released, "year");
        var before = desk.ran(released, "year");
        var next = desk.submitted();
        desk.ran(next, "year");
        var after = desk.ran(next, "year");

        assertThat(newest().comparison()).contains(new Pair(before.id(), after.id()));
    }

    @Test
    void without_a_finished_run_over_the_same_consignments_there_is_nothing_to_compare() {
        var released = desk.submitted();
        desk.release(released, 1);
        desk.ran(released, "year");
        var next = desk.submitted();
        desk.ran(next, "month");
        desk.run(next, "year", new RunState.Running(NOW));

        assertThat(newest().comparison()).isEmpty();
    }

    private ProgrammePage page() {
        return presenter.page().orElseThrow();
    }

    private VersionLine newest() {
        return page().versions().getFirst();
    }

    private Draft started(String title) {
        return presenter.start(title).orElseThrow();
    }
}
