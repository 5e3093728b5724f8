package org.perimeter.testing;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.policy.PolicyConfiguration;
import org.perimeter.policy.access.AccessSink;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.release.BundleSink;
import org.perimeter.simulation.SimulationConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// The module on its embedded database; releases go nowhere.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PolicyConfiguration.class, SimulationConfiguration.class, Office.class})
public class SimulationTestApplication {
    @Bean
    @Primary
    Gate gate() {
        return new Gate();
    }

    @Bean
    Pins pins(SecureRandom random) {
        Map<String, List<String>> roots =
                Arrays.stream(Agency.values())
                        .collect(
                                Collectors.toMap(
                                        Agency::name,
                                        agency ->
                                                List.of(
                                                        SigningKey.generate(random)
                                                                .publicKey()
                                                                .base64())));
        return new Pins(roots, Map.of("prince-rupert", Set.of("CBSA", "CBP")), false);
    }

    @Bean
    BundleSink bundleSink() {
        return release -> {};
    }

    @Bean
    AccessSink accessSink() {
        return file -> {};
    }
}
