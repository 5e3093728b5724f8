package org.perimeter.ui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.review.Withdrawal;

class ProgrammesPresenterTest {
    private final MemoryProgrammes desk = new MemoryProgrammes();
    private final ProgrammesPresenter presenter = new ProgrammesPresenter(desk);

    @Test
    void a_person_sees_the_programmes_of_their_agency() {
        assertThat(presenter.standings())
                .extracting(Standing::programme)
                .containsExactly(MemoryProgrammes.RUPERT, MemoryProgrammes.SEALS);
    }

    @Test
    void a_programme_of_which_nothing_is_released_says_so() {
        desk.submitted();

        assertThat(rupert().released()).isEmpty();
    }

    @Test
    void what_is_released_is_told_with_its_release() {
        var version = desk.submitted();
        var release = desk.release(version, 7);

        assertThat(rupert().released()).contains(new Standing.Released(version, release));
    }

    @Test
    void a_draft_is_open_while_no_version_holds_what_it_says_now() {
        desk.submitted(desk.draft(null), 3, "As it stands");
        desk.submitted(desk.draft(null), 2, "Edited since");
        desk.draft(null);

        assertThat(rupert().openDrafts()).isEqualTo(2);
    }

    @Test
    void versions_in_review_and_approved_ones_are_under_way() {
        desk.stands(desk.submitted(), new Stage.InReview(Set.of(Agency.CBP)));
        desk.stands(desk.submitted(), new Stage.Approved());
        desk.release(desk.submitted(), 1);
        var withdrawal =
                new Withdrawal(MemoryProgrammes.ANALYST.id(), "A mistake", MemoryProgrammes.NOW);
        desk.stands(desk.submitted(), new Stage.Withdrawn(withdrawal));

        assertThat(rupert().onTheirWay()).isEqualTo(2);
    }

    private Standing rupert() {
        return presenter.standings().getFirst();
    }
}
