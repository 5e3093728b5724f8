package org.perimeter.testing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.policy.Ids;
import org.perimeter.policy.PolicyConfiguration;
import org.perimeter.policy.access.AccessSink;
import org.perimeter.policy.database.DataDirectory;
import org.perimeter.policy.person.Appointments;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Rosters;
import org.perimeter.policy.release.BundleSink;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The module on its embedded database, with sinks that write a bundle directory.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PolicyConfiguration.class, Journey.class, MigrationLogin.class, Superuser.class})
public class PolicyTestApplication {
    @Bean
    AgencyRoots agencyRoots(SecureRandom random, Clock clock) {
        return new AgencyRoots(random, clock);
    }

    @Bean
    Pins pins(AgencyRoots roots) {
        return roots.pins();
    }

    @Bean
    Path bundles(DataDirectory directory) {
        return directory.path().resolve("bundles");
    }

    @Bean
    BundleDirectory bundleDirectory(Path bundles) {
        return new BundleDirectory(bundles);
    }

    @Bean
    BundleSink bundleSink(BundleDirectory directory) {
        return directory::store;
    }

    @Bean
    AccessSink accessSink(BundleDirectory directory) {
        return directory::storeAccess;
    }

    @Bean
    Cast cast(
            People people,
            Appointments appointments,
            ApproverKeys keys,
            Rosters rosters,
            AgencyRoots roots,
            Ids ids,
            SecureRandom random) {
        return new Cast(people, appointments, keys, rosters, roots, ids, random);
    }
}
