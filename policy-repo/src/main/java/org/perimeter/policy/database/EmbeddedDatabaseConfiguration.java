package org.perimeter.policy.database;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The embedded database, where no other is named by `spring.datasource.url`.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        name = "spring.datasource.url",
        matchIfMissing = true,
        havingValue = "embedded")
class EmbeddedDatabaseConfiguration {
    @Bean
    EmbeddedDatabase embeddedDatabase(DataDirectory directory, SecureRandom random)
            throws IOException, SQLException {
        return EmbeddedDatabase.start(directory, random);
    }

    @Bean
    JdbcConnectionDetails applicationLogin(EmbeddedDatabase database) {
        return new ApplicationDetails(
                database.url(), EmbeddedDatabase.APPLICATION, database.credentials().application());
    }

    @Bean
    FlywayConnectionDetails migrationLogin(EmbeddedDatabase database) {
        return new MigrationDetails(
                database.url(), EmbeddedDatabase.MIGRATIONS, database.credentials().migrations());
    }

    // Two types: a bean that were both would be taken for the other one.

    private record ApplicationDetails(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {
        @Override
        public String toString() {
            return getUsername + " at " + getJdbcUrl;
        }
    }

    private record MigrationDetails(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {
        @Override
        public String toString() {
            return getUsername + " at " + getJdbcUrl;
        }
    }
}
