package org.perimeter.policy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.testing.FreshDataDirectory;
import org.perimeter.testing.PolicyTestApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A database of the customer's own: here another database of an embedded server, reached by address and logins alone.
class ExternalDatabaseIT {
    private static final Path DATA = FreshDataDirectory.create();
    private static DataDirectory directory;
    private static EmbeddedDatabase server;

    @BeforeAll
    static void a_server_with_logins() throws Exception {
        directory = DataDirectory.open(DATA);
        server = EmbeddedDatabase.start(directory, new SecureRandom());
        administer(
                "postgres",
                "DROP DATABASE perimeter",
                "DROP ROLE perimeter_migrations, perimeter_app, perimeter_intake, perimeter_auditor,"
                        + " perimeter_owner",
                "CREATE ROLE migrator LOGIN CREATEROLE PASSWORD 'm'",
                "CREATE ROLE plain LOGIN PASSWORD 'p'",
                "CREATE ROLE intake LOGIN PASSWORD 'i'",
                "CREATE ROLE mighty LOGIN SUPERUSER PASSWORD 's'",
                "CREATE ROLE powerless LOGIN PASSWORD 'l'");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        directory.close();
    }

    @Test
    void an_application_login_without_powers_is_given_what_it_needs() throws SQLException {
        String url = database("fresh", "migrator");

        try (var context = start(url, "plain", "p", "migrator", "m")) {
            assertThat(context.getBean(Programmes.class).all()).hasSize(4);
        }
        try (var context = start(url, "plain", "p", "migrator", "m")) {
            assertThat(context.getBean(Programmes.class).all()).hasSize(4);
        }
    }

    @Test
    void a_superuser_is_refused_as_the_applications_login() throws SQLException {
        String url = database("for_superuser", "migrator");

        refused(
                () -> start(url, "mighty", "s", "migrator", "m"),
                "login mighty is a superuser",
                "SPRING_FLYWAY_USER");
        assertThat(schemas("for_superuser")).doesNotContain("perimeter");
    }

    @Test
    void the_owner_of_the_database_is_refused_as_the_applications_login() throws SQLException {
        String url = database("for_owner", "plain");

        refused(
                () -> start(url, "plain", "p", "migrator", "m"),
                "login plain owns the database",
                "SPRING_DATASOURCE_USERNAME");
    }

    @Test
    void a_login_that_owns_a_table_is_refused() throws SQLException {
        String url = database("for_table_owner", "migrator");
        try (var context = start(url, "plain", "p", "migrator", "m")) {
            assertThat(context.isActive()).isTrue();
        }
        administer("for_table_owner", "ALTER TABLE perimeter.approval OWNER TO plain");

        refused(
                () -> start(url, "plain", "p", "migrator", "m"),
                "login plain owns tables",
                "SPRING");
    }

    @Test
    void a_member_of_the_owner_is_refused() throws SQLException {
        String url = database("for_member", "migrator");
        try (var context = start(url, "plain", "p", "migrator", "m")) {
            assertThat(context.isActive()).isTrue();
        }
        administer("postgres", "GRANT perimeter_owner, perimeter_app TO powerless");
        try {
            refused(
                    () -> start(url, "powerless", "l", "migrator", "m"),
                    "login powerless owns the schema",
                    "SPRING");
        } finally {
            administer("postgres", "REVOKE perimeter_owner, perimeter_app FROM powerless");
        }
    }

    @Test
    void one_login_for_application_and_migrations_is_refused() throws SQLException {
        String url = database("for_one_login", "migrator");

        refused(
                () -> start(url, "powerless", "l", "powerless", "l"),
                "use the same login, powerless",
                "SPRING_FLYWAY_USER");
    }

    @Test
    void one_login_for_application_and_intake_is_refused() throws SQLException {
        String url = database("for_one_intake", "migrator");

        refused(
                () -> start(url, "plain", "p", "migrator", "m", "plain"),
                "use the same login, plain",
                "PERIMETER_LEDGER_USERNAME");
    }

    @Test
    void an_intake_without_a_login_is_told_what_to_create() throws SQLException {
        String url = database("for_no_intake", "migrator");

        refused(
                () -> start(url, "plain", "p", "migrator", "m", ""),
                "There is no login for the intake of decisions",
                "CREATE ROLE perimeter_intake");
    }

    @Test
    void a_migration_login_without_rights_is_told_what_to_run() throws SQLException {
        String url = database("for_weak_migrations", "postgres");

        refused(
                () -> start(url, "plain", "p", "powerless", "l"),
                "may not create what the schema needs",
                "db/setup/roles.sql");
    }

    private static void refused(Starting starting, String sentence, String remedy) {
        assertThatThrownBy(() -> starting.start().close())
                .satisfies(thrown -> {
                    DatabaseRefusal refusal = refusal(thrown);
                    assertThat(refusal).hasMessageContaining(sentence);
                    assertThat(refusal.remedy()).contains(remedy);
                    assertThat(new DatabaseFailureAnalyzer().analyze(thrown, refusal))
                            .returns(refusal.remedy(), analysis -> analysis.getAction());
                });
    }

    private static DatabaseRefusal refusal(Throwable thrown) {
        Throwable cause = thrown;
        while (!(cause instanceof DatabaseRefusal) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        assertThat(cause).isInstanceOf(DatabaseRefusal.class);
        return (DatabaseRefusal) cause;
    }

    private interface Starting {
        ConfigurableApplicationContext start();
    }

    private static ConfigurableApplicationContext start(
            String url, String user, String password, String migrator, String secret) {
        return start(url, user, password, migrator, secret, "intake");
    }

    private static ConfigurableApplicationContext start(
            String url,
            String user,
            String password,
            String migrator,
            String secret,
            String intake) {
        return new SpringApplicationBuilder(PolicyTestApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--perimeter.data-dir=" + FreshDataDirectory.create(),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password,
                        "--perimeter.ledger.username=" + intake,
                        "--perimeter.ledger.password=i",
                        "--spring.flyway.url=" + url,
                        "--spring.flyway.user=" + migrator,
                        "--spring.flyway.password=" + secret);
    }

    private static String database(String name, String owner) throws SQLException {
        administer("postgres", "CREATE DATABASE " + name + " OWNER " + owner);
        return url(name);
    }

    private static String url(String name) {
        return server.url().replaceFirst("/" + EmbeddedDatabase.NAME + "\\?.*", "/" + name);
    }

    private static List<String> schemas(String database) throws SQLException {
        try (Connection connection = superuser(database);
                var rows = connection.getMetaData().getSchemas()) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static void administer(String database, String... steps) throws SQLException {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement()) {
            for (String step : steps) {
                statement.execute(step);
            }
        }
    }

    private static Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database), "postgres", server.credentials().superuser());
    }
}
