package org.perimeter.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.perimeter.scoring.api.Problems;
import org.perimeter.scoring.cli.ScoreCommand;
import org.perimeter.scoring.security.ApiSecurity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// A scoring node on its own: no views, no database, a bundle directory and pinned roots.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import(ScoringConfiguration.class)
public class ScoringApplication {
    private static final Map<String, Object> DEFAULTS =
            Map.ofEntries(
                    Map.entry("spring.application.name", "perimeter-scoring"),
                    Map.entry("spring.threads.virtual.enabled", "true"),
                    Map.entry("spring.web.resources.add-mappings", "false"),
                    Map.entry("server.error.whitelabel.enabled", "false"),
                    Map.entry("server.max-http-request-header-size", "16KB"),
                    Map.entry("server.tomcat.connection-timeout", "20s"),
                    Map.entry("server.shutdown", "graceful"),
                    Map.entry("management.endpoints.web.exposure.include", "health"),
                    Map.entry("management.endpoint.health.probes.enabled", "true"),
                    Map.entry(
                            "management.endpoint.health.group.readiness.include",
                            "readinessState,decisionLog,releases"),
                    Map.entry("management.endpoint.health.show-details", "when-authorized"),
                    Map.entry("management.endpoint.health.roles", "OFFICER"));

    /// `score …` asks a server that runs; anything else starts one.
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("score")) {
            PrintStream out =
                    new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
            PrintStream err =
                    new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
            List<String> rest = Arrays.asList(args).subList(1, args.length);
            System.exit(new ScoreCommand(System.getenv(), System.in, out, err).run(rest));
        }
        start(args);
    }

    static ConfigurableApplicationContext start(String... args) {
        SpringApplication node = new SpringApplication(ScoringApplication.class);
        node.setDefaultProperties(DEFAULTS);
        return node.run(args);
    }

    @Bean
    @Order(2)
    SecurityFilterChain nothingElse(HttpSecurity http, Problems problems) {
        return ApiSecurity.nothingElse(http, problems, problems);
    }
}
