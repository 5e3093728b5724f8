package org.perimeter.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import org.perimeter.policy.PolicyConfiguration;
import org.perimeter.simulation.SimulationConfiguration;
import org.perimeter.ui.command.FirstAdministrator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/// The whole product in one process.
@SpringBootApplication
@Import({PolicyConfiguration.class, SimulationConfiguration.class})
public class PerimeterApplication {
    /// `first-administrator …` makes one and ends; anything else starts the server.
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(FirstAdministrator.NAME)) {
            var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
            var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
            var rest = Arrays.asList(args).subList(1, args.length);
            System.exit(new FirstAdministrator(System.getenv(), out, err).run(rest));
        }
        SpringApplication.run(PerimeterApplication.class, args);
    }
}
