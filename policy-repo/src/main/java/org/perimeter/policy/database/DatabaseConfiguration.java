package org.perimeter.policy.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/// Data directory and migration, the same for every database.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:policy-repo.properties")
class DatabaseConfiguration {
    @Bean
    DataDirectory dataDirectory(@Value("${perimeter.data-dir}") Path directory) {
        return DataDirectory.open(directory);
    }

    @Bean
    FlywayMigrationStrategy schemaMigration(DataSource application) {
        return new SchemaMigration(application);
    }
}
