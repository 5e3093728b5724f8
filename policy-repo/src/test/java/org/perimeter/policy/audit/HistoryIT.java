package org.perimeter.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perimeter.policy.agency.Agency;
import org.perimeter.testing.Cast;
import org.perimeter.testing.MigrationLogin;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Row;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// History is added to, and neither changed nor removed: not by the application, and not by the owner of the tables.
@PolicyTest
class HistoryIT {
    @Autowired Cast cast;
    @Autowired AuditTrail audit;
    @Autowired JdbcClient sql;
    @Autowired MigrationLogin owner;
    @Autowired Clock clock;

    @Test
    void every_table_is_history_but_for_these() {
        assertThat(tables(false))
                .containsExactlyInAnyOrder(
                        "canonical_facts",
                        "notice_mark",
                        "person",
                        "programme",
                        "programme_agency",
                        "programme_band",
                        "role_assignment");
    }

    @Test
    void history_is_insert_only() {
        assertThat(tables(true))
                .contains("approval", "release", "audit_entry", "decision")
                .allSatisfy(this::isInsertOnly);
    }

    /// @param history whether a trigger that is always enabled refuses to update (16), delete (8) and truncate (32)
    private List<String> tables(boolean history) {
        return owner.sql()
                .sql(
                        """
                        SELECT relname FROM pg_class
                        WHERE relnamespace = 'perimeter'::regnamespace AND relkind = 'r' AND relname NOT LIKE 'flyway%'
                          AND EXISTS (SELECT FROM pg_trigger
                                      WHERE tgrelid = pg_class.oid AND tgname = 'history' AND tgenabled = 'A'
                                        AND tgtype & 56 = 56) = ?
                        ORDER BY relname
                        """)
                .param(history)
                .query(String.class)
                .list();
    }

    private void isInsertOnly(String table) {
        String column = column(table);
        String update = "UPDATE perimeter." + table + " SET " + column + " = " + column;
        String delete = "DELETE FROM perimeter." + table;
        String truncate = "TRUNCATE perimeter." + table + " CASCADE";
        for (String change : new String[] {update, delete, truncate}) {
            assertThatThrownBy(() -> sql.sql(change).update())
                    .hasStackTraceContaining("permission denied for table " + table);
            assertThatThrownBy(() -> owner.sql().sql(change).update())
                    .hasStackTraceContaining(
                            "is history: " + change.split(" ", 2)[0] + " is refused");
        }
    }

    @Test
    void facts_are_never_changed() {
        String change = "UPDATE perimeter.canonical_facts SET facts = facts";

        assertThatThrownBy(() -> sql.sql(change).update())
                .hasStackTraceContaining("permission denied for table canonical_facts");
        assertThatThrownBy(() -> sql.sql("DELETE FROM perimeter.canonical_facts").update())
                .hasStackTraceContaining("permission denied for table canonical_facts");
        assertThatThrownBy(() -> owner.sql().sql(change).update())
                .hasStackTraceContaining("canonical_facts is history: UPDATE is refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE perimeter.approval DISABLE TRIGGER ALL",
                "ALTER TABLE perimeter.approval DROP CONSTRAINT an_agency_approves_once",
                "DROP TABLE perimeter.audit_entry",
                "CREATE TABLE perimeter.other (id int)",
                "CREATE OR REPLACE FUNCTION perimeter.check_approval() RETURNS trigger LANGUAGE sql AS 'SELECT 1'",
                "SET ROLE perimeter_owner",
                "SET session_replication_role = 'replica'",
                "INSERT INTO perimeter.programme_agency VALUES ('prince-rupert', 'TC')",
                "DELETE FROM perimeter.programme_agency WHERE agency = 'CBP'",
                "CREATE TEMPORARY TABLE person (id int)",
                "SELECT perimeter.holds_role('00000000-0000-0000-0000-000000000000', 'APPROVER')"
            })
    void the_application_cannot_loosen_what_holds_it(String attempt) {
        assertThatThrownBy(() -> sql.sql(attempt).update())
                .hasStackTraceContaining("org.postgresql.util.PSQLException")
                .satisfies(thrown ->
                        assertThat(rootMessage(thrown))
                                .containsAnyOf("permission denied", "must be owner"));
    }

    @Test
    void nobody_chooses_their_own_place_in_the_trail() {
        long head = audit.head().map(AuditEntry::sequence).orElse(0L);

        entry().with("sequence", 900_000L).with("previous", Samples.hash("mine")).insert(sql);

        AuditEntry written = audit.head().orElseThrow();
        assertThat(written.sequence()).isEqualTo(head + 1);
        assertThat(written.event().action()).isEqualTo("test");
        assertThat(audit.firstBroken()).isEmpty();
    }

    @Test
    void nobody_acts_for_another_agency_in_the_trail() {
        var person = cast.analyst(Agency.CBSA);

        assertThatThrownBy(() ->
                        entry().with("person_id", person.id().value())
                                .with("agency", "CBP")
                                .insert(sql))
                .hasStackTraceContaining("whoever_acts_acts_for_their_own_agency");
    }

    private Row entry() {
        return Row.of("audit_entry")
                .with("sequence", 0)
                .with("at", clock.instant())
                .with("action", "test")
                .with("subject", "test")
                .with("previous", Samples.hash(""))
                .with("hash", Samples.hash(""));
    }

    private String column(String table) {
        return sql.sql(
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = 'perimeter'"
                                + " AND table_name = ? ORDER BY ordinal_position LIMIT 1")
                .param(table)
                .query(String.class)
                .single();
    }

    private static String rootMessage(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
