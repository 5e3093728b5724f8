package org.perimeter.ui.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.version.Agreed;
import org.perimeter.policy.version.Version;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.replay.Subject;

class NewRunPresenterTest {
    private final MemorySimulations desk = new MemorySimulations();
    private final NewRunPresenter presenter = new NewRunPresenter(desk);

    @Test
    void versions_and_drafts_of_a_programme_can_be_run() {
        assertThat(presenter.subjects(MemorySimulations.PROGRAMME))
                .containsExactly(
                        new Named.OfVersion(desk.version), new Named.OfDraft(desk.draft, 3));
    }

    @Test
    void an_address_names_the_version() {
        assertThat(presenter.version(desk.version.id().toString()))
                .contains(new Named.OfVersion(desk.version));
        assertThat(presenter.version(desk.draft.id().toString())).isEmpty();
        assertThat(presenter.version("four")).isEmpty();
    }

    @Test
    void an_address_names_the_draft_at_a_revision_that_it_has_had() {
        var id = desk.draft.id().toString();

        assertThat(presenter.draft(id, "2")).contains(new Named.OfDraft(desk.draft, 2));
        assertThat(presenter.draft(id, "")).contains(new Named.OfDraft(desk.draft, 3));
        assertThat(presenter.draft(id, "4")).isEmpty();
        assertThat(presenter.draft(id, "0")).isEmpty();
        assertThat(presenter.draft(id, "two")).isEmpty();
    }

    @Test
    void the_agreed_baseline_is_told_where_it_is_still_there() {
        var draft = new Named.OfDraft(desk.draft, 3);
        assertThat(presenter.baseline(draft)).isEmpty();

        desk.baseline = new Hash(MemorySimulations.MONTH.hash());
        assertThat(presenter.baseline(draft)).contains(MemorySimulations.MONTH);

        desk.baseline = MemorySimulations.hash("gone");
        assertThat(presenter.baseline(draft)).isEmpty();
        assertThat(presenter.baseline(new Named.OfVersion(desk.version))).isEmpty();
    }

    @Test
    void a_run_of_a_version_tells_whether_it_is_over_the_agreed_baseline() {
        var run = desk.finished(MemorySimulations.YEAR);
        var draft = new Named.OfDraft(desk.draft, 3);

        assertThat(Fit.of(draft, run)).isEqualTo(Fit.NOTHING_AGREED);
        assertThat(Fit.of(new Named.OfVersion(desk.version), run)).isEqualTo(Fit.NOTHING_AGREED);
        assertThat(Fit.of(heldTo(MemorySimulations.YEAR), run)).isEqualTo(Fit.OVER_BASELINE);
        assertThat(Fit.of(heldTo(MemorySimulations.MONTH), run)).isEqualTo(Fit.OTHER_DATA);
    }

    private Named heldTo(DataSet baseline) {
        Version like = desk.version;
        return new Named.OfVersion(
                new Version(
                        like.id(),
                        like.programme(),
                        like.number(),
                        like.contentHash(),
                        like.draft(),
                        like.draftRevision(),
                        like.base(),
                        like.comment(),
                        like.submittedBy(),
                        like.submittedAt(),
                        like.contributors(),
                        like.dates(),
                        new Agreed(new Hash(baseline.hash()), 0)));
    }

    @Test
    void a_run_is_of_what_was_chosen() {
        var run =
                presenter
                        .start(new Named.OfDraft(desk.draft, 2), MemorySimulations.MONTH)
                        .orElseThrow();

        assertThat(run.subject()).isEqualTo(new Subject.OfDraft(desk.draft.id(), 2));
        assertThat(run.dataSet()).isEqualTo("month");
    }
}
