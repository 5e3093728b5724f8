package org.perimeter.policy.person.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.agency.Actor;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.AccountChange;
import org.perimeter.policy.person.Appointment;
import org.perimeter.policy.person.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Roles as they were given, confirmed and withdrawn, and accounts as they were closed and opened: rows added, none changed.
@Component
public class AppointmentStore {
    private static final String APPOINTMENTS =
            """
            SELECT given.id, given.person_id, given.role, given.granted_by, given.granted_at, given.to_confirm,
                   confirmed.confirmed_by, confirmed.confirmed_at, confirmed.reason, ended.ended_by, ended.ended_at
            FROM perimeter.role_assignment given
            LEFT JOIN perimeter.role_confirmation confirmed ON confirmed.assignment_id = given.id
            LEFT JOIN perimeter.role_end ended ON ended.assignment_id = given.id
            """;

    private final JdbcClient jdbc;

    AppointmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Newest first.
    public List<Appointment> of(PersonId person) {
        return jdbc.sql(
                        APPOINTMENTS
                                + " WHERE given.person_id = ? ORDER BY given.granted_at DESC, given.role")
                .param(person.value())
                .query(AppointmentStore::appointment)
                .list();
    }

    /// Those of an agency's people that were not withdrawn.
    public List<Appointment> lasting(Agency agency) {
        return jdbc.sql(
                        APPOINTMENTS
                                + " WHERE given.agency = ? AND ended.ended_at IS NULL ORDER BY given.role")
                .param(agency.name())
                .query(AppointmentStore::appointment)
                .list();
    }

    public void give(UUID id, Actor person, Role role, @Nullable PersonId by, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO perimeter.role_assignment (id, person_id, agency, role, granted_by, granted_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, person.person().value(), person.agency().name(), role.name())
                .param(by == null ? null : by.value())
                .param(stamp(at))
                .update();
    }

    public void confirm(UUID appointment, Actor by, Instant at) {
        add(
                "role_confirmation (assignment_id, agency, confirmed_by, confirmed_at)",
                appointment,
                by,
                at);
    }

    public void withdraw(UUID appointment, Actor by, Instant at) {
        add("role_end (assignment_id, agency, ended_by, ended_at)", appointment, by, at);
    }

    private void add(String row, UUID appointment, Actor by, Instant at) {
        jdbc.sql("INSERT INTO perimeter." + row + " VALUES (?, ?, ?, ?)")
                .params(appointment, by.agency().name(), by.person().value(), stamp(at))
                .update();
    }

    public void change(PersonId person, boolean open, Actor by, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO perimeter.account_change (person_id, agency, open, changed_by, changed_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(person.value(), by.agency().name(), open, by.person().value(), stamp(at))
                .update();
    }

    /// Newest first.
    public List<AccountChange> changes(PersonId person) {
        return jdbc.sql(
                        "SELECT * FROM perimeter.account_change WHERE person_id = ? ORDER BY id DESC")
                .param(person.value())
                .query((row, _) ->
                        new AccountChange(
                                row.getBoolean("open"),
                                Objects.requireNonNull(step(row, "changed"))))
                .list();
    }

    public List<PersonId> closed(Agency agency) {
        return jdbc.sql(
                        """
                        SELECT person_id FROM (
                            SELECT DISTINCT ON (person_id) person_id, open FROM perimeter.account_change
                            WHERE agency = ? ORDER BY person_id, id DESC) newest
                        WHERE NOT open
                        """)
                .param(agency.name())
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                Objects.requireNonNull(step(row, "granted")),
                row.getBoolean("to_confirm"),
                step(row, "confirmed"),
                row.getString("reason"),
                step(row, "ended"));
    }

    private static Appointment.@Nullable Step step(ResultSet row, String done) throws SQLException {
        var at = row.getObject(done + "_at", OffsetDateTime.class);
        var by = row.getObject(done + "_by", UUID.class);
        return at == null
                ? null
                : new Appointment.Step(by == null ? null : new PersonId(by), at.toInstant());
    }

    private static OffsetDateTime stamp(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
