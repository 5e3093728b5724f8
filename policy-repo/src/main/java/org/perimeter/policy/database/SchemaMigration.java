package org.perimeter.policy.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// Migrates under the migration login, and refuses an application login that could undo what the schema guards.
final class SchemaMigration implements FlywayMigrationStrategy {
    private static final String ROLES = "/db/setup/roles.sql";

    private final DataSource application;
    private final String intake;

    /// @param intake the login under which decisions come in
    SchemaMigration(DataSource application, String intake) {
        this.application = application;
        this.intake = intake;
    }

    @Override
    public void migrate(Flyway flyway) {
        DataSource migrations = flyway.getConfiguration().getDataSource();
        try {
            String login = ApplicationLogin.requireHarmless(application);
            if (login.equals(user(migrations))) {
                throw new UnusableDatabase(
                        "The application and its migrations use the same login, " + login + ".",
                        "Give migrations their own: SPRING_FLYWAY_URL, SPRING_FLYWAY_USER, SPRING_FLYWAY_PASSWORD.");
            }
            if (login.equals(intake)) {
                throw new UnusableDatabase(
                        "The application and the intake of decisions use the same login, "
                                + login
                                + ".",
                        "Give the intake its own: PERIMETER_LEDGER_USERNAME, PERIMETER_LEDGER_PASSWORD.");
            }
            prepareRoles(migrations, login);
            flyway.migrate();
            ApplicationLogin.requireHarmless(application);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database cannot be prepared: "
                            + e.getMessage()
                            + "\nMaybe it does not run, or a login or password is wrong.",
                    e);
        }
    }

    private static String user(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }

    private void prepareRoles(DataSource migrations, String login) throws SQLException {
        try (Connection connection = migrations.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script());
            requireMember(statement, login, "perimeter_app");
            requireMember(statement, intake, "perimeter_intake");
        } catch (SQLException e) {
            if (!"42501".equals(e.getSQLState())) { // insufficient_privilege
                throw e;
            }
            throw new UnusableDatabase(
                    "The migration login may not create what the schema needs: "
                            + e.getMessage()
                            + ".",
                    "Have an administrator of the database run db/setup/roles.sql, and then: GRANT perimeter_owner TO"
                            + " <migration login>; GRANT perimeter_app TO <application login>;"
                            + " GRANT perimeter_intake TO <login of the intake>.");
        }
    }

    private static void requireMember(Statement statement, String login, String role)
            throws SQLException {
        try (var result =
                statement.executeQuery(
                        "SELECT pg_catalog.pg_has_role("
                                + statement.enquoteLiteral(login)
                                + ", '"
                                + role
                                + "', 'USAGE')")) {
            if (result.next() && result.getBoolean(1)) {
                return;
            }
        }
        statement.execute("GRANT " + role + " TO " + statement.enquoteIdentifier(login, true));
    }

    private static String script() {
        try (InputStream script = SchemaMigration.class.getResourceAsStream(ROLES)) {
            if (script == null) {
                throw new IllegalStateException(
                        ROLES + " is missing\nMaybe the application was not packaged whole.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
