package org.perimeter.testing;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The owner's rights, which the application never has: even they do not change history.
@Component
public class MigrationLogin {
    private final DataSource source;

    MigrationLogin(Flyway flyway) {
        this.source = flyway.getConfiguration().getDataSource();
    }

    public JdbcClient sql() {
        return JdbcClient.create(source);
    }
}
