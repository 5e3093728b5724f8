package org.perimeter.policy.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of the application's own, on the loopback interface, whose data outlive the application.
///
/// For a demonstration and for work on the product. It is no security boundary: whoever owns the data directory, owns
/// the superuser's password in it. The rights of the other logins are the same as in a database of the customer's.
public final class EmbeddedDatabase implements AutoCloseable {
    static final String NAME = "perimeter";
    static final String MIGRATIONS = "perimeter_migrations";
    static final String APPLICATION = "perimeter_app";
    static final String INTAKE = "perimeter_intake";
    static final String AUDITOR = "perimeter_auditor";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres server;
    private final DatabaseCredentials credentials;

    private EmbeddedDatabase(EmbeddedPostgres server, DatabaseCredentials credentials) {
        this.server = server;
        this.credentials = credentials;
    }

    /// Starts it, and makes it first where there is none yet. One whose making was cut short is made anew.
    public static EmbeddedDatabase start(DataDirectory directory, SecureRandom random)
            throws IOException, SQLException {
        Path data = directory.path();
        Path cluster = data.resolve("postgres");
        Path unfinished = data.resolve("postgres.unfinished");
        Path password = data.resolve("_postgres-password");
        var credentials =
                DatabaseCredentials.in(data.resolve("database-credentials.properties"), random);
        StalePostmaster.stop(cluster);
        if (Files.exists(unfinished)) {
            LOG.warn("Making the database in {} anew: the first start was cut short", cluster);
            delete(cluster);
        }
        boolean first = !Files.exists(cluster);
        if (first) {
            OwnerOnly.write(unfinished, "");
            OwnerOnly.write(password, credentials.superuser());
        }
        EmbeddedPostgres server = start(data, cluster, password, credentials);
        try {
            Files.deleteIfExists(password);
            if (first) {
                createLogins(server, credentials);
                Files.delete(unfinished);
            }
            createLaterLogins(server, credentials);
            return new EmbeddedDatabase(server, credentials);
        } catch (IOException | SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(
            Path data, Path cluster, Path password, DatabaseCredentials credentials)
            throws IOException {
        // What the builder calls the locale is handed to initdb as it is: the only way to tell it
        // to demand passwords.
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(program(data).toFile())
                .setPGStartupWait(Duration.ofMinutes(1))
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", credentials.superuser())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .start();
    }

    /// Where the server's programs are unpacked to. The unpacker lets everybody write there, so it stands in a folder that
    /// nobody else may enter.
    private static Path program(Path data) throws IOException {
        Path closed = Files.createDirectories(data.resolve("postgres-program"));
        OwnerOnly.restrictDirectory(closed);
        return closed.resolve("unpacked");
    }

    private static void createLogins(EmbeddedPostgres server, DatabaseCredentials credentials)
            throws SQLException {
        List<String> steps =
                List.of(
                        "CREATE ROLE perimeter_owner NOLOGIN",
                        "CREATE ROLE "
                                + MIGRATIONS
                                + " LOGIN IN ROLE perimeter_owner PASSWORD '"
                                + credentials.migrations()
                                + "'",
                        "CREATE ROLE "
                                + APPLICATION
                                + " LOGIN PASSWORD '"
                                + credentials.application()
                                + "'",
                        "CREATE DATABASE " + NAME + " OWNER perimeter_owner",
                        "REVOKE ALL ON DATABASE " + NAME + " FROM PUBLIC",
                        "GRANT CONNECT ON DATABASE " + NAME + " TO " + APPLICATION,
                        "REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
        execute(server, steps);
    }

    /// Those that a database of an earlier release lacks.
    private static void createLaterLogins(EmbeddedPostgres server, DatabaseCredentials credentials)
            throws SQLException {
        execute(
                server,
                List.of(
                        login(INTAKE, credentials.intake()),
                        login(AUDITOR, credentials.auditor()),
                        "GRANT CONNECT ON DATABASE " + NAME + " TO " + INTAKE + ", " + AUDITOR));
    }

    private static String login(String name, String password) {
        return """
        DO $$ BEGIN
            CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
        EXCEPTION WHEN duplicate_object THEN
            ALTER ROLE %1$s LOGIN PASSWORD '%2$s';
        END $$\
        """
                .formatted(name, password);
    }

    private static void execute(EmbeddedPostgres server, List<String> steps) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String step : steps) {
                statement.execute(step);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:"
                + server.getPort()
                + "/"
                + NAME
                + "?ApplicationName=perimeter";
    }

    IntakeLogin intake() {
        return new IntakeLogin(url(), INTAKE, credentials.intake());
    }

    DatabaseCredentials credentials() {
        return credentials;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
