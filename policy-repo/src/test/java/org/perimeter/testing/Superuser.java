package org.perimeter.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.perimeter.policy.database.DataDirectory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/// Whoever owns the database: nothing in it stops them.
@Lazy // a database of the customer’s has no such credentials here
@Component
public class Superuser {
    private final DataSource source;

    Superuser(DataDirectory data, JdbcConnectionDetails details) {
        var credentials = new Properties();
        try (Reader reader =
                Files.newBufferedReader(data.path().resolve("database-credentials.properties"))) {
            credentials.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        source =
                new DriverManagerDataSource(
                        details.getJdbcUrl(), "postgres", credentials.getProperty("postgres"));
    }

    public JdbcClient sql() {
        return JdbcClient.create(source);
    }

    public Connection connection() throws SQLException {
        return source.getConnection();
    }
}
