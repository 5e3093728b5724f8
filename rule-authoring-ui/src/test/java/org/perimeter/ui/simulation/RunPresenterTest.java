package org.perimeter.ui.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.simulation.replay.Subject;
import org.perimeter.ui.simulation.RunPage.Attachment;

class RunPresenterTest {
    private final MemorySimulations desk = new MemorySimulations();

    @Test
    void a_run_of_nobodys_programme_is_not_there() {
        assertThat(new RunPresenter(desk, new RunId(new UUID(9, 9))).page()).isEmpty();
    }

    @Test
    void a_run_under_way_tells_how_far_it_is() {
        Run run = desk.started(new Subject.OfVersion(desk.version.id()), MemorySimulations.YEAR);
        RunPage page = page(run);

        assertThat(RunPresenter.open(page.run())).isTrue();
        assertThat(page.progress()).isPresent();
        assertThat(page.attachment()).isEqualTo(Attachment.IMPOSSIBLE);
    }

    @Test
    void a_finished_run_is_found_by_the_hash_that_evidence_names() {
        Run run = desk.finished(MemorySimulations.YEAR);
        RunState.Done done = (RunState.Done) run.state();

        assertThat(RunPresenter.find(desk, done.result().runHash().hex())).contains(run.id());
        assertThat(RunPresenter.find(desk, run.id().toString())).contains(run.id());
        assertThat(RunPresenter.find(desk, "0".repeat(64))).isEmpty();
    }

    @Test
    void a_cancelled_run_is_over() {
        Run run = desk.started(new Subject.OfVersion(desk.version.id()), MemorySimulations.YEAR);

        new RunPresenter(desk, run.id()).cancel();

        assertThat(page(run).run().state()).isInstanceOf(RunState.Cancelled.class);
        assertThat(RunPresenter.open(page(run).run())).isFalse();
        assertThat(page(run).progress()).isEmpty();
    }

    @Test
    void the_run_of_a_version_can_be_attached_once() {
        Run run = desk.finished(MemorySimulations.YEAR);
        assertThat(page(run).attachment()).isEqualTo(Attachment.POSSIBLE);

        new RunPresenter(desk, run.id()).attach(new Named.OfVersion(desk.version));

        assertThat(page(run).attachment()).isEqualTo(Attachment.DONE);
    }

    @Test
    void the_run_of_a_draft_cannot_be_attached() {
        Run run =
                desk.finish(
                        desk.started(
                                new Subject.OfDraft(desk.draft.id(), 3), MemorySimulations.YEAR));

        assertThat(page(run).attachment()).isEqualTo(Attachment.IMPOSSIBLE);
    }

    @Test
    void data_that_left_the_archive_is_told_apart() {
        var gone =
                new org.perimeter.simulation.archive.DataSet(
                        "gone",
                        "prince-rupert",
                        MemorySimulations.YEAR.name(),
                        1,
                        MemorySimulations.NOW,
                        MemorySimulations.NOW,
                        MemorySimulations.hash("gone").hex(),
                        true);

        assertThat(page(desk.finished(gone)).dataSet()).isEmpty();
        assertThat(page(desk.finished(MemorySimulations.YEAR)).dataSet())
                .contains(MemorySimulations.YEAR);
    }

    private RunPage page(Run run) {
        return new RunPresenter(desk, run.id()).page().orElseThrow();
    }
}
