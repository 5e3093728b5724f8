package org.perimeter.policy.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.policy.person.PersonRefusal.ACCOUNT_CLOSED;
import static org.perimeter.policy.person.PersonRefusal.ACCOUNT_IS_SO;
import static org.perimeter.policy.person.PersonRefusal.APPROVER_AND_ADMINISTRATOR;
import static org.perimeter.policy.person.PersonRefusal.NOTHING_WAITS;
import static org.perimeter.policy.person.PersonRefusal.NOT_AN_ADMINISTRATOR;
import static org.perimeter.policy.person.PersonRefusal.NO_SUCH_ROLE;
import static org.perimeter.policy.person.PersonRefusal.OWN_ACCOUNT;
import static org.perimeter.policy.person.PersonRefusal.SECOND_ADMINISTRATOR;
import static org.perimeter.policy.person.PersonRefusal.TWO_ADMINISTRATORS;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.notice.Notice;
import org.perimeter.policy.notice.Notices;
import org.perimeter.policy.person.Appointment.Standing;
import org.perimeter.testing.Cast;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;

@PolicyTest
class AppointmentsIT {
    @Autowired Cast cast;
    @Autowired People people;
    @Autowired Appointments appointments;
    @Autowired AuditTrail audit;
    @Autowired Notices notices;

    private Person first;
    private Person second;

    @BeforeEach
    void two_administrators() {
        first = cast.administrator(Agency.CBSA);
        second = cast.secondAdministrator(Agency.CBSA);
    }

    @Test
    void an_approver_counts_once_a_second_administrator_has_confirmed() {
        Person person = cast.analyst(Agency.CBSA);

        appointments.give(first.id(), person.id(), Role.APPROVER).orElseThrow();
        assertThat(people.get(person.id()).roles()).containsExactly(Role.ANALYST);
        assertThat(appointment(person).standing()).isEqualTo(Standing.WAITS);
        assertThat(appointment(person).confirmableBy(first.id())).isFalse();
        assertThat(appointment(person).confirmableBy(second.id())).isTrue();

        appointments.confirm(second.id(), person.id(), Role.APPROVER).orElseThrow();
        assertThat(people.get(person.id()).roles())
                .containsExactlyInAnyOrder(Role.ANALYST, Role.APPROVER);
        assertThat(appointment(person).standing()).isEqualTo(Standing.COUNTS);
        assertThat(appointment(person).confirmed().by()).isEqualTo(second.id());

        appointments.withdraw(second.id(), person.id(), Role.APPROVER).orElseThrow();
        assertThat(people.get(person.id()).roles()).containsExactly(Role.ANALYST);
        assertThat(appointment(person).standing()).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void a_role_is_confirmed_by_nobody_else() {
        Person person = cast.person(Agency.CBSA, Role.APPROVER);
        Person analyst = cast.analyst(Agency.CBSA);

        assertThat(confirm(first, person)).isEqualTo(Answer.refused(SECOND_ADMINISTRATOR));
        assertThat(confirm(analyst, person)).isEqualTo(Answer.refused(NOT_AN_ADMINISTRATOR));
        assertThat(confirm(cast.administrator(Agency.CBP), person))
                .isEqualTo(Answer.refused(NOT_AN_ADMINISTRATOR));
        assertThat(confirm(second, analyst)).isEqualTo(Answer.refused(NOTHING_WAITS));
    }

    @Test
    void roles_are_given_and_withdrawn_within_the_agency() {
        Person person = cast.analyst(Agency.CBSA);
        Person states = cast.administrator(Agency.CBP);

        assertThat(appointments.give(states.id(), person.id(), Role.APPROVER))
                .isEqualTo(Answer.refused(NOT_AN_ADMINISTRATOR));
        assertThat(appointments.withdraw(states.id(), person.id(), Role.ANALYST))
                .isEqualTo(Answer.refused(NOT_AN_ADMINISTRATOR));
        assertThat(appointments.withdraw(first.id(), person.id(), Role.OFFICER))
                .isEqualTo(Answer.refused(NO_SUCH_ROLE));
        assertThat(appointments.give(first.id(), second.id(), Role.APPROVER))
                .isEqualTo(Answer.refused(APPROVER_AND_ADMINISTRATOR));
    }

    @Test
    void an_approver_who_waits_is_no_administrator_meanwhile() {
        Person person = cast.person(Agency.CBSA, Role.APPROVER);

        assertThat(appointments.give(first.id(), person.id(), Role.ADMINISTRATOR))
                .isEqualTo(Answer.refused(APPROVER_AND_ADMINISTRATOR));
    }

    @Test
    void an_agency_keeps_two_administrators_and_a_third_is_confirmed() {
        assertThat(appointments.withdraw(first.id(), second.id(), Role.ADMINISTRATOR))
                .isEqualTo(Answer.refused(TWO_ADMINISTRATORS));
        Person third = cast.person(Agency.CBSA, Role.ADMINISTRATOR);
        assertThat(third.roles()).isEmpty();

        appointments.confirm(second.id(), third.id(), Role.ADMINISTRATOR).orElseThrow();
        assertThat(people.get(third.id()).is(Role.ADMINISTRATOR)).isTrue();
        appointments.withdraw(third.id(), third.id(), Role.ADMINISTRATOR).orElseThrow();
    }

    @Test
    void a_closed_account_has_no_roles_and_opens_without() {
        Person person = cast.analyst(Agency.CBSA);
        assertThat(appointments.closeAccount(first.id(), first.id()))
                .isEqualTo(Answer.refused(OWN_ACCOUNT));
        assertThat(appointments.closeAccount(first.id(), second.id()))
                .isEqualTo(Answer.refused(TWO_ADMINISTRATORS));
        assertThat(appointments.openAccount(first.id(), person.id()))
                .isEqualTo(Answer.refused(ACCOUNT_IS_SO));

        appointments.closeAccount(first.id(), person.id()).orElseThrow();

        assertThat(people.get(person.id()).roles()).isEmpty();
        assertThat(people.credentials(person.login()).orElseThrow().open()).isFalse();
        assertThat(people.closed(Agency.CBSA)).contains(person.id());
        assertThat(appointments.give(first.id(), person.id(), Role.OFFICER))
                .isEqualTo(Answer.refused(ACCOUNT_CLOSED));
        appointments.openAccount(second.id(), person.id()).orElseThrow();
        assertThat(people.closed(Agency.CBSA)).doesNotContain(person.id());
        assertThat(people.get(person.id()).roles()).isEmpty();
        assertThat(appointments.accountChanges(person.id()))
                .extracting(AccountChange::open)
                .containsExactly(true, false);
    }

    @Test
    void each_step_is_in_the_trail_with_what_it_changed() {
        Person person = cast.person(Agency.CBSA, Role.APPROVER);
        confirm(second, person).orElseThrow();
        appointments.withdraw(first.id(), person.id(), Role.APPROVER).orElseThrow();

        List<AuditEntry> steps = audit.of("person " + person.login());
        assertThat(steps)
                .extracting(entry -> entry.event().action())
                .containsExactly(
                        "create-person", "grant-approver", "confirm-approver", "end-approver");
        assertThat(steps.get(2).event().actor()).isEqualTo(second.actor());
        assertThat(steps.get(2).event().before()).isEqualTo(steps.get(1).event().after());
        assertThat(steps.get(3).event().after()).isEqualTo(steps.get(0).event().after());
        assertThat(steps.get(2).event().after()).isNotEqualTo(steps.get(1).event().after());
    }

    @Test
    void the_other_administrator_and_then_the_person_are_told() {
        int before = notices.unread(first.id());
        Person person = cast.person(Agency.CBSA, Role.APPROVER);

        Notice toSecond = notices.of(second.id()).getFirst();
        assertThat(toSecond.action()).isEqualTo("grant-approver");
        assertThat(toSecond.subject()).isEqualTo(new Notice.OfPerson(person.id(), person.name()));
        assertThat(notices.unread(first.id())).isEqualTo(before);
        assertThat(notices.of(person.id())).isEmpty();

        confirm(second, person).orElseThrow();
        assertThat(notices.of(person.id()))
                .extracting(Notice::action)
                .containsExactly("confirm-approver");
    }

    private Answer<Person> confirm(Person administrator, Person person) {
        return appointments.confirm(administrator.id(), person.id(), Role.APPROVER);
    }

    private Appointment appointment(Person person) {
        return appointments.of(person.id()).stream()
                .filter(each -> each.role() == Role.APPROVER)
                .findFirst()
                .orElseThrow();
    }
}
