package org.perimeter.ui.command;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.io.Console;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.policy.Answer;
import org.perimeter.policy.PolicyConfiguration;
import org.perimeter.policy.access.AccessSink;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.NewPerson;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.release.BundleSink;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// `first-administrator`: makes an agency's first administrator, where nobody exists yet who could.
///
/// The password comes from `PERIMETER_PASSWORD` or is typed twice; never from an argument, which others on the machine can
/// read. With the embedded database the application must not be running: it holds the data directory.
public final class FirstAdministrator {
    public static final String NAME = "first-administrator";

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final Set<String> OPTIONS = Set.of("agency", "login", "name", "data");

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    public FirstAdministrator(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /// @return the exit status: 0 done, 1 refused or failed, 2 usage
    public int run(List<String> arguments) {
        Map<String, String> options = options(arguments);
        if (options == null) {
            err.println(
                    "Usage: ./perimeter first-administrator --agency "
                            + Stream.of(Agency.values())
                                    .map(Enum::name)
                                    .collect(Collectors.joining("|"))
                            + " --login LOGIN --name \"FULL NAME\" [--data DIR]");
            return USAGE;
        }
        String password = password();
        if (password == null) {
            err.println("There is no password: set PERIMETER_PASSWORD or type it at a terminal.");
            return REFUSED;
        }
        return create(options, password);
    }

    private static @Nullable Map<String, String> options(List<String> arguments) {
        var options = new TreeMap<String, String>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!option.startsWith("--") || !OPTIONS.contains(option.substring(2))) {
                return null;
            }
            options.put(option.substring(2), arguments.get(i + 1));
        }
        boolean complete =
                arguments.size() % 2 == 0
                        && options.keySet().containsAll(Set.of("agency", "login", "name"))
                        && Stream.of(Agency.values())
                                .anyMatch(agency -> agency.name().equals(options.get("agency")));
        return complete ? options : null;
    }

    private @Nullable String password() {
        String set = environment.get("PERIMETER_PASSWORD");
        return set == null ? typed() : set;
    }

    @SuppressWarnings("SystemConsoleNull") // it still is null where input comes from a pipe
    private @Nullable String typed() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return null;
        }
        char[] first = console.readPassword("Password, at least twelve characters: ");
        char[] second = console.readPassword("The same again: ");
        if (first == null || !Arrays.equals(first, second)) {
            err.println("The two passwords differ.");
            return null;
        }
        return new String(first);
    }

    private int create(Map<String, String> options, String password) {
        String data = options.getOrDefault("data", "data");
        try (var context =
                new SpringApplicationBuilder(Governance.class)
                        .web(WebApplicationType.NONE)
                        .properties("logging.level.root=ERROR", "spring.main.banner-mode=off")
                        .run(
                                "--perimeter.data-dir=" + data,
                                "--management.endpoint.health.validate-group-membership=false")) {
            var wanted =
                    new NewPerson(
                            options.getOrDefault("login", ""),
                            options.getOrDefault("name", ""),
                            password,
                            Set.of(Role.ADMINISTRATOR));
            Agency agency = Agency.valueOf(options.getOrDefault("agency", ""));
            return switch (context.getBean(People.class).foundingAdministrator(agency, wanted)) {
                case Answer.Done<Person>(var person) -> {
                    out.println(person.login() + " is the first administrator of " + agency);
                    yield DONE;
                }
                case Answer.Refused<Person>(var reason, _) -> {
                    err.println(reason.text().en());
                    yield REFUSED;
                }
            };
        }
    }

    /// Governance alone, without screens; not annotated as a configuration, so that the application does not find it.
    @EnableAutoConfiguration(
            exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
    @Import(PolicyConfiguration.class)
    static class Governance {
        @Bean
        Pins pins() {
            return new Pins(Map.of(), Map.of(), false);
        }

        @Bean
        BundleSink bundleSink() {
            return _ -> {
                throw new IllegalStateException("Nothing is released by a command");
            };
        }

        @Bean
        AccessSink accessSink() {
            return _ -> {
                throw new IllegalStateException("No client is admitted by a command");
            };
        }
    }
}
