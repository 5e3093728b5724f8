package org.perimeter.ui.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.perimeter.simulation.replay.Subject;

class RunsPresenterTest {
    private final MemorySimulations desk = new MemorySimulations();
    private final RunsPresenter presenter = new RunsPresenter(desk);

    @Test
    void a_programme_without_runs_has_no_section() {
        assertThat(presenter.sections()).isEmpty();
    }

    @Test
    void runs_are_told_with_subject_data_and_person_and_the_newest_first() {
        var older = desk.finished(MemorySimulations.YEAR);
        var newer = desk.started(new Subject.OfDraft(desk.draft.id(), 2), MemorySimulations.MONTH);

        var lines = presenter.sections().getFirst().lines();

        assertThat(lines)
                .containsExactly(
                        new RunsPresenter.Line(
                                newer,
                                new Named.OfDraft(desk.draft, 2),
                                java.util.Optional.of(MemorySimulations.MONTH),
                                MemorySimulations.ANA),
                        new RunsPresenter.Line(
                                older,
                                new Named.OfVersion(desk.version),
                                java.util.Optional.of(MemorySimulations.YEAR),
                                MemorySimulations.ANA));
        assertThat(lines).extracting(RunsPresenter.Line::comparable).containsExactly(false, true);
    }

    @Test
    void two_runs_over_the_same_data_can_be_compared_the_earlier_one_first() {
        var earlier = desk.finished(MemorySimulations.YEAR);
        var later = desk.finished(MemorySimulations.YEAR);
        assertThat(presenter.choice()).isEqualTo(new Choice.TooFew(2));

        presenter.choose(later, true);
        assertThat(presenter.choice()).isEqualTo(new Choice.TooFew(1));
        presenter.choose(earlier, true);

        assertThat(presenter.choice()).isEqualTo(new Choice.Ready(earlier.id(), later.id()));
        presenter.choose(later, false);
        assertThat(presenter.choice()).isEqualTo(new Choice.TooFew(1));
    }

    @Test
    void runs_over_different_data_cannot() {
        presenter.choose(desk.finished(MemorySimulations.YEAR), true);
        presenter.choose(desk.finished(MemorySimulations.MONTH), true);

        assertThat(presenter.choice()).isEqualTo(new Choice.OtherPopulation());
    }

    @Test
    void three_are_too_many() {
        for (int i = 0; i < 3; i++) {
            presenter.choose(desk.finished(MemorySimulations.YEAR), true);
        }

        assertThat(presenter.choice()).isEqualTo(new Choice.TooMany());
    }
}
