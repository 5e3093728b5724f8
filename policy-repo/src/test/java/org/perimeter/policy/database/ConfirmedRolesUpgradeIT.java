package org.perimeter.policy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.testing.FreshDataDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A database of before a second administrator confirmed approvers, taken over.
class ConfirmedRolesUpgradeIT {
    private static final UUID ADMINISTRATOR = new UUID(0, 1);
    private static final UUID APPROVER = new UUID(0, 2);
    private static final UUID FORMER = new UUID(0, 3);

    @Test
    void who_approved_before_goes_on_for_a_reason_and_what_had_ended_stays_ended()
            throws Exception {
        try (var directory = DataDirectory.open(FreshDataDirectory.create());
                var database = EmbeddedDatabase.start(directory, new SecureRandom())) {
            DataSource migrations =
                    new DriverManagerDataSource(
                            database.url(),
                            EmbeddedDatabase.MIGRATIONS,
                            database.credentials().migrations());
            JdbcClient sql =
                    JdbcClient.create(
                            new DriverManagerDataSource(
                                    database.url(),
                                    EmbeddedDatabase.APPLICATION,
                                    database.credentials().application()));
            prepare(migrations);
            flyway(migrations, "13").migrate();
            peopleOfBefore(sql);

            flyway(migrations, "latest").migrate();

            assertThat(held(sql, APPROVER)).containsExactly("APPROVER");
            assertThat(held(sql, ADMINISTRATOR)).containsExactly("ADMINISTRATOR");
            assertThat(held(sql, FORMER)).isEmpty();
            assertThat(
                            sql.sql(
                                            "SELECT reason FROM perimeter.role_confirmation WHERE confirmed_by IS NULL")
                                    .query(String.class)
                                    .list())
                    .containsExactly(
                            "an approver before a second administrator confirmed approvers");
            assertThat(sql.sql("SELECT ended_by FROM perimeter.role_end").query(UUID.class).list())
                    .containsExactly(ADMINISTRATOR);
            assertThatThrownBy(() -> give(sql, APPROVER, "APPROVER", ADMINISTRATOR))
                    .hasStackTraceContaining("one_role_once");
        }
    }

    private static void prepare(DataSource migrations) throws Exception {
        try (InputStream roles = SchemaMigration.class.getResourceAsStream("/db/setup/roles.sql")) {
            var script =
                    new String(
                            Objects.requireNonNull(roles).readAllBytes(), StandardCharsets.UTF_8);
            JdbcClient.create(migrations).sql(script).update();
        }
    }

    private static Flyway flyway(DataSource migrations, String target) {
        return Flyway.configure()
                .dataSource(migrations)
                .defaultSchema("perimeter")
                .createSchemas(false)
                .initSql("SET ROLE perimeter_owner")
                .outOfOrder(true)
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private static void peopleOfBefore(JdbcClient sql) {
        person(sql, ADMINISTRATOR, "ada", null);
        give(sql, ADMINISTRATOR, "ADMINISTRATOR", null);
        person(sql, APPROVER, "noemie", ADMINISTRATOR);
        give(sql, APPROVER, "APPROVER", ADMINISTRATOR);
        person(sql, FORMER, "theo", ADMINISTRATOR);
        give(sql, FORMER, "APPROVER", ADMINISTRATOR);
        sql.sql(
                        "UPDATE perimeter.role_assignment SET ended_by = ?, ended_at = now() WHERE person_id = ?")
                .params(ADMINISTRATOR, FORMER)
                .update();
    }

    private static void person(JdbcClient sql, UUID id, String login, @Nullable UUID by) {
        sql.sql(
                        """
                        INSERT INTO perimeter.person (id, login, name, agency, password_hash, created_by, created_at)
                        VALUES (?, ?, ?, 'CBSA', 'x', ?, now())
                        """)
                .params(id, login, login)
                .param(by)
                .update();
    }

    private static void give(JdbcClient sql, UUID person, String role, @Nullable UUID by) {
        sql.sql(
                        """
                        INSERT INTO perimeter.role_assignment (id, person_id, agency, role, granted_by, granted_at)
                        VALUES (gen_random_uuid(), ?, 'CBSA', ?, ?, now())
                        """)
                .params(person, role)
                .param(by)
                .update();
    }

    private static List<String> held(JdbcClient sql, UUID person) {
        return sql.sql("SELECT role FROM perimeter.role_held WHERE person_id = ?")
                .param(person)
                .query(String.class)
                .list();
    }
}
