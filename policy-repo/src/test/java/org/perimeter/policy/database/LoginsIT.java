package org.perimeter.policy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What each login may do.
@PolicyTest
class LoginsIT {
    @Autowired EmbeddedDatabase database;

    @Autowired
    @Qualifier("intake")
    DataSource intakeSource;

    @Autowired JdbcClient application;

    private JdbcClient intake;
    private JdbcClient auditor;

    @BeforeEach
    void logins() {
        intake = JdbcClient.create(intakeSource);
        auditor =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.url(),
                                EmbeddedDatabase.AUDITOR,
                                database.credentials().auditor()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM perimeter.decision",
                "SELECT count(*) FROM perimeter.person",
                "UPDATE perimeter.decision SET client = client",
                "DELETE FROM perimeter.canonical_facts",
                "INSERT INTO perimeter.audit_entry (sequence) VALUES (0)"
            })
    void the_intake_adds_decisions_and_does_nothing_else(String attempt) {
        assertThatThrownBy(() -> intake.sql(attempt).query().listOfRows())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void the_application_adds_no_decision() {
        assertThatThrownBy(() ->
                        application
                                .sql(
                                        "INSERT INTO perimeter.decision SELECT * FROM perimeter.decision")
                                .update())
                .hasStackTraceContaining("permission denied for table decision");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"audit_entry", "approval", "release", "version", "decision", "list_version"})
    void the_auditor_reads_history_and_adds_none(String table) {
        assertThat(
                        auditor.sql("SELECT count(*) FROM perimeter." + table)
                                .query(Long.class)
                                .single())
                .isNotNegative();
        assertThatThrownBy(() ->
                        auditor.sql("INSERT INTO perimeter." + table + " DEFAULT VALUES").update())
                .hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT password_hash FROM perimeter.person",
                "SELECT envelope FROM perimeter.approver_key",
                "SELECT hash FROM perimeter.client_key"
            })
    void the_auditor_does_not_read_what_opens_something(String secret) {
        assertThatThrownBy(() -> auditor.sql(secret).query().listOfRows())
                .hasStackTraceContaining("permission denied");
    }
}
