package org.perimeter.policy.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// The passwords of the embedded database's three logins, made at random and kept in the data directory.
///
/// Each is hexadecimal, so that it can stand in SQL, where a role's password takes no parameter.
record DatabaseCredentials(String superuser, String migrations, String application) {
    private static final int BYTES = 32;

    static DatabaseCredentials in(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            OwnerOnly.write(
                    file,
                    """
                    # Logins of the embedded database. Keep them to yourself.
                    postgres = %s
                    perimeter_migrations = %s
                    perimeter_app = %s
                    """
                            .formatted(password(random), password(random), password(random)));
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new DatabaseCredentials(
                required(properties, "postgres", file),
                required(properties, "perimeter_migrations", file),
                required(properties, "perimeter_app", file));
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
