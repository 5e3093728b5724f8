package org.perimeter.policy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.perimeter.testing.FreshDataDirectory;

/// The embedded server's life: its rights, its restarts, and what a killed application leaves behind.
class EmbeddedDatabaseIT {
    private final Path data = FreshDataDirectory.create();

    @Test
    void data_survive_an_orderly_restart() throws Exception {
        try (DataDirectory directory = DataDirectory.open(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(directory, new SecureRandom())) {
            remember(database, "before");
        }
        try (DataDirectory directory = DataDirectory.open(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(directory, new SecureRandom())) {
            assertThat(remembered(database)).containsExactly("before");
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "full_page_writes")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void data_survive_a_kill_of_the_application() throws Exception {
        Process application = RememberingApplication.start(data, "committed");
        long server = serverPid();
        application.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(server)).as("the server that was left behind").isPresent();

        try (DataDirectory directory = DataDirectory.open(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(directory, new SecureRandom())) {
            assertThat(remembered(database)).containsExactly("committed");
            assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void a_directory_in_use_by_another_application_is_refused_with_a_remedy() throws Exception {
        Process application = RememberingApplication.start(data, "theirs");
        try {
            assertThatThrownBy(() -> DataDirectory.open(data))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("process " + application.pid());
        } finally {
            application.getOutputStream().close(); // tells it to end in order
            application.waitFor();
        }
    }

    @Test
    void a_directory_in_use_by_this_process_is_refused() throws IOException {
        try (DataDirectory first = DataDirectory.open(data)) {
            assertThat(first.path()).isEqualTo(data.toRealPath());
            assertThatThrownBy(() -> DataDirectory.open(data))
                    .isInstanceOf(DataDirectoryInUse.class);
        }
    }

    @Test
    void a_first_start_that_was_cut_short_is_begun_anew() throws Exception {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/postgresql.conf"), "half of it");
        Files.writeString(data.resolve("postgres.unfinished"), "");

        try (DataDirectory directory = DataDirectory.open(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(directory, new SecureRandom())) {
            remember(database, "after all");
            assertThat(remembered(database)).containsExactly("after all");
        }
    }

    @Test
    void a_pid_file_of_another_process_is_put_aside() throws Exception {
        try (DataDirectory directory = DataDirectory.open(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(directory, new SecureRandom())) {
            remember(database, "kept");
        }
        Files.writeString(
                data.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (DataDirectory directory = DataDirectory.open(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(directory, new SecureRandom())) {
            assertThat(remembered(database)).containsExactly("kept");
        }
    }

    @Test
    void nobody_signs_in_without_the_password_that_only_the_owner_can_read() throws Exception {
        try (DataDirectory directory = DataDirectory.open(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(directory, new SecureRandom())) {
            for (String login : List.of("postgres", "perimeter_migrations", "perimeter_app")) {
                assertThatThrownBy(
                                () -> DriverManager.getConnection(database.url(), login, "guess"))
                        .hasMessageContaining("password authentication failed");
            }
            assertThat(permissions(data.resolve("database-credentials.properties")))
                    .isEqualTo("rw-------");
            assertThat(data.resolve("_postgres-password")).doesNotExist();
            assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx------");
            assertThat(permissions(data.resolve("postgres-program"))).isEqualTo("rwx------");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private long serverPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
    }

    static void remember(EmbeddedDatabase database, String word) throws SQLException {
        try (Connection connection = migrations(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS public.remembered (word text)");
            statement.execute("INSERT INTO public.remembered VALUES ('" + word + "')");
        }
    }

    private static List<String> remembered(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = migrations(database);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT word FROM public.remembered")) {
            var words = new ArrayList<String>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        }
    }

    private static String setting(EmbeddedDatabase database, String name) throws SQLException {
        try (Connection connection = migrations(database);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection migrations(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), EmbeddedDatabase.MIGRATIONS, database.credentials().migrations());
    }

    /// Another application on the same directory, in a process of its own, to be killed.
    static final class RememberingApplication {
        private RememberingApplication() {}

        /// Returns once it has committed the word.
        static Process start(Path data, String word) throws IOException {
            Process process =
                    new ProcessBuilder(
                                    ProcessHandle.current().info().command().orElseThrow(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    RememberingApplication.class.getName(),
                                    data.toString(),
                                    word)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            Reader out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
            Optional<String> ready =
                    new BufferedReader(out).lines().filter("READY"::equals).findFirst();
            assertThat(ready).as("the application's answer").isPresent();
            return process;
        }

        public static void main(String[] args) throws Exception {
            try (DataDirectory directory = DataDirectory.open(Path.of(args[0]));
                    EmbeddedDatabase database =
                            EmbeddedDatabase.start(directory, new SecureRandom())) {
                remember(database, args[1]);
                System.out.println("READY");
                System.out.flush();
                int end = System.in.read();
                System.out.println("END " + end);
            }
        }
    }
}
