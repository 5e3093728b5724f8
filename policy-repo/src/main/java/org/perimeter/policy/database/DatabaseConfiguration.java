package org.perimeter.policy.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;

/// Data directory and migration, the same for every database.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:policy-repo.properties")
class DatabaseConfiguration {
    private static final int INTAKE_CONNECTIONS = 4;

    @Bean
    DataDirectory dataDirectory(@Value("${perimeter.data-dir}") Path directory) {
        return DataDirectory.open(directory);
    }

    @Bean
    FlywayMigrationStrategy schemaMigration(DataSource application, IntakeLogin intake) {
        return new SchemaMigration(application, intake.user());
    }

    @Bean
    IntakeLogin intakeLogin(ObjectProvider<EmbeddedDatabase> embedded, Environment settings) {
        EmbeddedDatabase own = embedded.getIfAvailable();
        return own == null ? IntakeLogin.of(settings) : own.intake();
    }

    /// Beside the application's own; asked for by its qualifier alone.
    @Bean(defaultCandidate = false)
    @Qualifier("intake")
    HikariDataSource intakeDataSource(IntakeLogin login) {
        var source = new HikariDataSource();
        source.setPoolName("ledger-intake");
        source.setJdbcUrl(login.url());
        source.setUsername(login.user());
        source.setPassword(login.password());
        source.setMaximumPoolSize(INTAKE_CONNECTIONS);
        return source;
    }
}
