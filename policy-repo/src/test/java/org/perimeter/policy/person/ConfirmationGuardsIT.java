package org.perimeter.policy.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.policy.Ids;
import org.perimeter.policy.agency.Agency;
import org.perimeter.testing.Cast;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database refuses of who confirms an approver, in plain SQL under the application's login.
@PolicyTest
class ConfirmationGuardsIT {
    @Autowired Cast cast;
    @Autowired People people;
    @Autowired JdbcClient sql;
    @Autowired Ids ids;
    @Autowired Clock clock;
    @Autowired SecureRandom random;

    private Person first;
    private Person second;
    private Person person;
    private UUID waiting;

    @BeforeEach
    void an_approver_who_waits() {
        first = cast.administrator(Agency.CBSA);
        second = cast.secondAdministrator(Agency.CBSA);
        person = cast.person(Agency.CBSA, Role.APPROVER);
        waiting = Row.assignmentOf(person, Role.APPROVER, sql);
    }

    @Test
    void an_approver_who_waits_has_no_role_and_no_key() {
        assertThat(people.get(person.id()).roles()).isEmpty();
        assertThat(
                        sql.sql("SELECT count(*) FROM perimeter.role_held WHERE person_id = ?")
                                .param(person.id().value())
                                .query(Integer.class)
                                .single())
                .isZero();
        refused(key(), "only an approver has a key");

        Row.confirmation(waiting, second).insert(sql);

        assertThat(people.get(person.id()).roles()).containsExactly(Role.APPROVER);
        key().insert(sql);
    }

    @Test
    void nobody_confirms_a_role_of_their_own() {
        refused(Row.confirmation(waiting, person), "nobody confirms a role of their own");
    }

    @Test
    void whoever_gave_a_role_does_not_confirm_it() {
        refused(Row.confirmation(waiting, first), "whoever gave a role does not confirm it");
    }

    @Test
    void an_administrator_of_the_other_agency_does_not_confirm() {
        Person states = cast.administrator(Agency.CBP);

        refused(Row.confirmation(waiting, states), "role_confirmation_assignment_id_agency_fkey");
        refused(
                Row.confirmation(waiting, states).with("agency", "CBSA"),
                "an_administrator_confirms_roles_in_their_own_agency");
    }

    @Test
    void only_an_administrator_confirms() {
        Person approver = cast.approver(Agency.CBSA);
        Person waits = cast.person(Agency.CBSA, Role.ADMINISTRATOR);

        refused(Row.confirmation(waiting, approver), "only an administrator confirms a role");
        refused(Row.confirmation(waiting, waits), "only an administrator confirms a role");
    }

    @Test
    void nobody_but_the_migration_confirms_without_a_person() {
        Row unsigned =
                Row.confirmation(waiting, second)
                        .with("confirmed_by", null)
                        .with("reason", "because I say so");

        refused(unsigned, "a person confirms a role");
        refused(
                Row.confirmation(waiting, second).with("reason", "and why"),
                "confirmed_by_a_person_or_for_a_reason");
    }

    @Test
    void a_role_is_confirmed_once_and_only_while_it_waits() {
        Person analyst = cast.analyst(Agency.CBSA);
        UUID plain = Row.assignmentOf(analyst, Role.ANALYST, sql);
        refused(Row.confirmation(plain, second), "the role waits for no confirmation");

        Row.confirmation(waiting, second).insert(sql);
        refused(Row.confirmation(waiting, second), "role_confirmation_pkey");

        Person gone = cast.person(Agency.CBSA, Role.APPROVER);
        UUID ended = Row.assignmentOf(gone, Role.APPROVER, sql);
        Row.endOf(gone, Role.APPROVER, first, sql).insert(sql);
        refused(Row.confirmation(ended, second), "the role waits for no confirmation");
    }

    @Test
    void whether_a_role_waits_is_not_for_the_writer_to_say() {
        Person other = cast.person(Agency.CBSA);

        Row.assignment(ids.next(), other, Role.APPROVER, first)
                .with("to_confirm", false)
                .insert(sql);

        assertThat(people.get(other.id()).roles()).isEmpty();
    }

    @Test
    void one_administrator_does_not_invent_the_second() {
        Person invented = cast.person(Agency.CBSA, Role.ADMINISTRATOR);

        assertThat(people.get(invented.id()).roles()).isEmpty();
        refused(
                Row.assignment(ids.next(), cast.person(Agency.CBSA), Role.APPROVER, invented),
                "only an administrator grants a role");
        refused(
                Row.endOf(second, Role.ADMINISTRATOR, first, sql),
                "an agency keeps two administrators");
    }

    @Test
    void a_closed_account_holds_no_role_and_is_given_none() {
        Person approver = cast.approver(Agency.CBSA);

        refused(account(approver, approver), "only an administrator closes or opens an account");
        refused(
                account(cast.person(Agency.CBSA), cast.administrator(Agency.CBP))
                        .with("agency", "CBSA"),
                "an_administrator_closes_accounts_of_their_own_agency");
        refused(account(first, first), "nobody closes their own account");
        refused(account(second, first), "an agency keeps two administrators");
        account(approver, first).insert(sql);

        assertThat(people.get(approver.id()).roles()).isEmpty();
        assertThat(people.open(approver.id())).isFalse();
        refused(account(approver, first), "the account is so already");
        refused(
                Row.assignment(ids.next(), approver, Role.APPROVER, first),
                "a closed account has no role");
    }

    private Row key() {
        var key = SigningKey.generate(random).publicKey();
        return Row.of("approver_key")
                .with("key_id", key.keyId())
                .with("person_id", person.id().value())
                .with("agency", person.agency())
                .with("algorithm", "Ed25519")
                .with("spki", key.spki())
                .with("created_at", clock.instant());
    }

    private Row account(Person whose, Person by) {
        return Row.of("account_change")
                .with("person_id", whose.id().value())
                .with("agency", by.agency())
                .with("open", false)
                .with("changed_by", by.id().value())
                .with("changed_at", clock.instant());
    }

    private void refused(Row row, String sentence) {
        assertThatThrownBy(() -> row.insert(sql)).hasStackTraceContaining(sentence);
    }
}
