package org.perimeter.policy.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/// The passwords of the embedded database's logins, made at random and kept in the data directory. A file that was written
/// before there was a login gets its password added.
///
/// Each is hexadecimal, so that it can stand in SQL, where a role's password takes no parameter.
record DatabaseCredentials(
        String superuser, String migrations, String application, String intake, String auditor) {
    private static final int BYTES = 32;
    private static final List<String> LATER = List.of("perimeter_intake", "perimeter_auditor");
    private static final List<String> LOGINS =
            List.of(
                    "postgres",
                    "perimeter_migrations",
                    "perimeter_app",
                    "perimeter_intake",
                    "perimeter_auditor");

    static DatabaseCredentials in(Path file, SecureRandom random) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        } else {
            LOGINS.forEach(login -> properties.setProperty(login, password(random)));
            write(file, properties);
        }
        if (LATER.stream().anyMatch(login -> !properties.containsKey(login))) {
            LATER.forEach(login -> properties.computeIfAbsent(login, _ -> password(random)));
            write(file, properties);
        }
        return new DatabaseCredentials(
                required(properties, "postgres", file),
                required(properties, "perimeter_migrations", file),
                required(properties, "perimeter_app", file),
                required(properties, "perimeter_intake", file),
                required(properties, "perimeter_auditor", file));
    }

    private static void write(Path file, Properties properties) throws IOException {
        String lines =
                LOGINS.stream()
                        .filter(properties::containsKey)
                        .map(login -> login + " = " + properties.getProperty(login) + "\n")
                        .collect(Collectors.joining());
        OwnerOnly.write(
                file, "# Logins of the embedded database. Keep them to yourself.\n" + lines);
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String required(Properties properties, String login, Path file) {
        String password = properties.getProperty(login, "");
        if (!password.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new UnusableDatabase(
                    file + " has no password for the login " + login + ".",
                    "Restore the file; without it the embedded database beside it cannot be opened.");
        }
        return password;
    }

    @Override
    public String toString() {
        return "DatabaseCredentials[…]";
    }
}
