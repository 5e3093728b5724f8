package org.perimeter.ui;

import org.perimeter.policy.PolicyConfiguration;
import org.perimeter.simulation.SimulationConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/// The whole product in one process.
@SpringBootApplication
@Import({PolicyConfiguration.class, SimulationConfiguration.class})
public class PerimeterApplication {
    public static void main(String[] args) {
        SpringApplication.run(PerimeterApplication.class, args);
    }
}
