package org.perimeter.policy.audit.verify;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/// The login that reads everything and writes nothing.
record AuditorLogin(String url, String user, String password) {
    static final String VARIABLE = "PERIMETER_AUDITOR_PASSWORD";

    private static final String EMBEDDED = "perimeter_auditor";
    private static final int PORT_LINE = 3; // of a running server's postmaster.pid

    /// That of a running application's embedded database.
    static AuditorLogin embedded(Path data) throws IOException {
        Path server = data.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(server)) {
            throw new IOException(
                    "No application runs on "
                            + data
                            + ": start it, or name its data directory with --data.");
        }
        List<String> lines = Files.readAllLines(server);
        if (lines.size() <= PORT_LINE) {
            throw new IOException("The database in " + data + " is just starting; ask again.");
        }
        var credentials = new Properties();
        try (Reader reader =
                Files.newBufferedReader(data.resolve("database-credentials.properties"))) {
            credentials.load(reader);
        }
        return new AuditorLogin(
                "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/perimeter",
                EMBEDDED,
                credentials.getProperty(EMBEDDED, ""));
    }

    /// In a transaction that reads alone.
    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
