package org.perimeter.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.ui.people.PersonPage.Step;

class PersonPresenterTest {
    private final MemoryPeople desk = new MemoryPeople();
    private Person ada;
    private Person bea;

    @BeforeEach
    void two_administrators() {
        ada = desk.person("ada", Role.ADMINISTRATOR);
        bea = desk.person("bea", Role.ADMINISTRATOR);
        desk.actAs(ada);
    }

    @Test
    void nobody_of_another_agency_has_a_page() {
        assertThat(new PersonPresenter(desk, new PersonId(new UUID(9, 9))).page()).isEmpty();
    }

    @Test
    void a_role_is_given_confirmed_by_another_and_withdrawn() {
        Person carl = desk.person("carl", Role.ANALYST);
        assertThat(step(carl, Role.ANALYST)).isEqualTo(Step.WITHDRAW);
        assertThat(step(carl, Role.APPROVER)).isEqualTo(Step.GIVE);

        new PersonPresenter(desk, carl.id()).give(Role.APPROVER);
        assertThat(step(carl, Role.APPROVER)).isEqualTo(Step.LEAVE_TO_ANOTHER);
        desk.actAs(bea);
        assertThat(step(carl, Role.APPROVER)).isEqualTo(Step.CONFIRM);
        new PersonPresenter(desk, carl.id()).confirm(Role.APPROVER);
        assertThat(step(carl, Role.APPROVER)).isEqualTo(Step.WITHDRAW);
    }

    @Test
    void an_administrator_is_not_offered_the_role_of_approver_nor_the_other_way_round() {
        Person noemie = desk.person("noemie", Role.APPROVER);

        assertThat(step(bea, Role.APPROVER)).isEqualTo(Step.EXCLUDED);
        assertThat(step(noemie, Role.ADMINISTRATOR)).isEqualTo(Step.EXCLUDED);
        assertThat(step(bea, Role.AUDITOR)).isEqualTo(Step.GIVE);
    }

    @Test
    void a_closed_account_is_given_nothing_and_opens_with_the_roles_that_it_had() {
        Person carl = desk.person("carl", Role.ANALYST, Role.OFFICER);
        var presenter = new PersonPresenter(desk, carl.id());

        presenter.close();
        assertThat(step(carl, Role.ANALYST)).isEqualTo(Step.NONE);

        presenter.open(Set.of(Role.ANALYST, Role.OFFICER));
        assertThat(presenter.page().orElseThrow().line().person().roles())
                .containsExactlyInAnyOrder(Role.ANALYST, Role.OFFICER);
    }

    @Test
    void an_administrator_sees_their_own_page_as_their_own() {
        assertThat(new PersonPresenter(desk, ada.id()).page().orElseThrow().self()).isTrue();
        assertThat(new PersonPresenter(desk, bea.id()).page().orElseThrow().self()).isFalse();
    }

    private Step step(Person person, Role role) {
        return new PersonPresenter(desk, person.id())
                .page().orElseThrow().roles().stream()
                        .filter(line -> line.role() == role)
                        .findFirst()
                        .orElseThrow()
                        .step();
    }
}
