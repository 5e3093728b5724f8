package org.perimeter.ui.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
    void a_run_is_of_what_was_chosen() {
        var run =
                presenter
                        .start(new Named.OfDraft(desk.draft, 2), MemorySimulations.MONTH)
                        .orElseThrow();

        assertThat(run.subject()).isEqualTo(new Subject.OfDraft(desk.draft.id(), 2));
        assertThat(run.dataSet()).isEqualTo("month");
    }
}
