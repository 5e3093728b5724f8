package org.perimeter.policy.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.policy.Ids;
import org.perimeter.policy.agency.Agency;
import org.perimeter.testing.Cast;
import org.perimeter.testing.MigrationLogin;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Row;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database refuses of people, roles and keys, in plain SQL.
@PolicyTest
class PersonGuardsIT {
    @Autowired Cast cast;
    @Autowired JdbcClient sql;
    @Autowired MigrationLogin owner;
    @Autowired Ids ids;
    @Autowired Clock clock;

    @Test
    void a_person_belongs_to_one_agency_for_good() {
        Person person = cast.analyst(Agency.CBSA);
        String change =
                "UPDATE perimeter.person SET agency = 'CBP' WHERE login = '" + person.login() + "'";

        assertThatThrownBy(() -> sql.sql(change).update())
                .hasStackTraceContaining("permission denied for table person");
        assertThatThrownBy(() -> owner.sql().sql(change).update())
                .hasStackTraceContaining("a person belongs to one agency for good");
    }

    @Test
    void a_person_is_never_removed() {
        assertThatThrownBy(() -> sql.sql("DELETE FROM perimeter.person").update())
                .hasStackTraceContaining("permission denied for table person");
        assertThatThrownBy(() -> owner.sql().sql("DELETE FROM perimeter.person").update())
                .hasStackTraceContaining("a person is never removed");
        assertThatThrownBy(() -> owner.sql().sql("TRUNCATE perimeter.person CASCADE").update())
                .hasStackTraceContaining("a person is never removed");
    }

    @Test
    void an_administrator_creates_people_of_their_own_agency_only() {
        refused(
                newPerson(Agency.CBP, cast.administrator(Agency.CBSA)),
                "an_administrator_creates_people_of_their_own_agency");
    }

    @Test
    void only_an_administrator_creates_people() {
        refused(
                newPerson(Agency.CBSA, cast.analyst(Agency.CBSA)),
                "only an administrator creates people");
    }

    @Test
    void an_agency_has_one_founding_administrator() {
        cast.administrator(Agency.CBSA);

        refused(newPerson(Agency.CBSA, null), "one_founding_administrator_an_agency");
    }

    @Test
    void an_administrator_is_never_an_approver() {
        Person administrator = cast.administrator(Agency.CBSA);

        refused(
                role(administrator, Role.APPROVER, administrator),
                "an_approver_is_never_an_administrator");
        refused(
                role(cast.approver(Agency.CBSA), Role.ADMINISTRATOR, administrator),
                "an_approver_is_never_an_administrator");
    }

    @Test
    void only_an_administrator_of_the_same_agency_grants_a_role() {
        Person person = cast.analyst(Agency.CBSA);

        refused(role(person, Role.APPROVER, person), "only an administrator grants a role");
        refused(
                role(person, Role.APPROVER, cast.administrator(Agency.CBP)),
                "an_administrator_grants_roles_in_their_own_agency");
        refused(role(person, Role.APPROVER, null), "a role granted by nobody");
    }

    @Test
    void a_role_of_another_agency_is_refused() {
        Person person = cast.analyst(Agency.CBSA);

        refused(
                role(person, Role.APPROVER, cast.administrator(Agency.CBP)).with("agency", "CBP"),
                "role_assignment_person_id_agency_fkey");
    }

    @Test
    void a_role_is_ended_by_a_row_of_its_own_and_once() {
        Person person = cast.analyst(Agency.CBSA);
        Person administrator = cast.administrator(Agency.CBSA);
        Row end = Row.endOf(person, Role.ANALYST, administrator, sql);
        refused(end.with("agency", "CBP"), "role_end_assignment_id_agency_fkey");
        refused(
                end.with("ended_by", cast.administrator(Agency.CBP).id().value()),
                "an_administrator_ends_roles_in_their_own_agency");
        refused(end.with("ended_by", person.id().value()), "only an administrator ends a role");
        end.insert(sql);
        String again =
                "UPDATE perimeter.role_assignment SET ended_by = NULL, ended_at = NULL WHERE person_id = '"
                        + person.id()
                        + "'";

        refused(end, "role_end_pkey");
        assertThatThrownBy(() -> sql.sql(again).update())
                .hasStackTraceContaining("permission denied for table role_assignment");
        assertThatThrownBy(() -> owner.sql().sql(again).update())
                .hasStackTraceContaining("a role once granted can only be ended, once");
    }

    @Test
    void a_key_is_named_by_its_hash() {
        Person approver = cast.approver(Agency.CBSA);

        refused(
                Row.of("approver_key")
                        .with("key_id", Samples.hash("another key"))
                        .with("person_id", approver.id().value())
                        .with("agency", approver.agency())
                        .with("algorithm", "Ed25519")
                        .with("spki", cast.key(approver).publicKey().spki())
                        .with("created_at", clock.instant()),
                "a_key_is_named_by_its_hash");
    }

    @Test
    void the_password_of_a_person_may_change() {
        Person person = cast.analyst(Agency.CBSA);

        int changed =
                sql.sql("UPDATE perimeter.person SET password_hash = 'x' WHERE id = ?")
                        .param(person.id().value())
                        .update();

        assertThat(changed).isEqualTo(1);
    }

    private Row newPerson(Agency agency, @Nullable Person by) {
        return Row.of("person")
                .with("id", ids.next())
                .with("login", "p" + ids.next().toString().substring(0, 18))
                .with("name", "Somebody")
                .with("agency", agency)
                .with("password_hash", "x")
                .with("created_by", by == null ? null : by.id().value())
                .with("created_at", clock.instant());
    }

    private Row role(Person person, Role role, @Nullable Person by) {
        return Row.assignment(ids.next(), person, role, by);
    }

    private void refused(Row row, String sentence) {
        assertThatThrownBy(() -> row.insert(sql)).hasStackTraceContaining(sentence);
    }
}
