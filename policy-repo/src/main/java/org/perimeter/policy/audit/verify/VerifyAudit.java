package org.perimeter.policy.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.audit.anchor.AnchoredHead;
import org.perimeter.policy.audit.anchor.MalformedAnchor;
import org.perimeter.policy.audit.anchor.Segments;
import org.perimeter.policy.audit.verify.Verdict.Broken;
import org.perimeter.policy.audit.verify.Verdict.Whole;

/// `verify-audit`: compares the trail in the database with the directories that it was anchored in.
///
/// It reads as the auditor's login, and shares with the application what an entry's hash is made of, and nothing else.
public final class VerifyAudit {
    static final String USAGE =
            """
            Usage: ./perimeter verify-audit DIR… [--data DIR]
                   ./perimeter verify-audit DIR… --url jdbc:postgresql://HOST/DATABASE --user LOGIN

              DIR     An agency's directory of anchored heads, such as data/audit-anchors/CBSA.
              --data  The data directory of a running application with its embedded database; ./data where not given.
              --url   Another database; the password of the auditor's login is in PERIMETER_AUDITOR_PASSWORD.

            Prints a line for each directory. Exit: 0 whole, 1 broken or failed, 2 usage.
            """;

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int WRONG_USE = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    VerifyAudit(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(
                new VerifyAudit(System.getenv(), System.out, System.err).run(List.of(arguments)));
    }

    /// @return the exit status
    int run(List<String> arguments) {
        if (arguments.equals(List.of("--help"))) {
            out.print(USAGE);
            return WHOLE;
        }
        Wanted wanted = Wanted.of(arguments);
        if (wanted == null) {
            err.print(USAGE);
            return WRONG_USE;
        }
        try {
            int exit = WHOLE;
            for (Path directory : wanted.directories()) {
                exit = Math.max(exit, verify(directory, wanted));
            }
            return exit;
        } catch (SQLException e) {
            err.println("The database cannot be read: " + e.getMessage());
            err.println(
                    "Maybe the application does not run, or the login or its password is wrong.");
        } catch (IOException | UncheckedIOException | MalformedAnchor | IllegalStateException e) {
            err.println(e.getMessage());
        }
        return BROKEN;
    }

    private int verify(Path directory, Wanted wanted) throws IOException, SQLException {
        if (!Files.isDirectory(directory)) {
            err.println(directory + " is no directory.");
            return BROKEN;
        }
        Verdict verdict;
        try (var segments = Segments.of(directory);
                Connection connection = wanted.login(environment).connect();
                var trail = new DatabaseTrail(connection)) {
            verdict = TrailVerifier.verify(segments, trail);
        }
        return switch (verdict) {
            case Broken(AnchoredHead head, long position, Verdict.Fault fault) -> {
                boolean proven = position <= head.sequence();
                out.println(
                        directory
                                + ": broken at "
                                + position
                                + ": entry "
                                + position
                                + " "
                                + fault.words()
                                + (proven ? "" : "; it was not anchored since " + head.at()));
                yield BROKEN;
            }
            case Whole(AnchoredHead head, long unanchored) -> {
                out.println(
                        directory
                                + ": whole up to "
                                + head.sequence()
                                + (unanchored == 0
                                        ? ", anchored " + head.at()
                                        : "; "
                                                + unanchored
                                                + " after it not anchored since "
                                                + head.at()));
                yield WHOLE;
            }
        };
    }

    /// What was asked for.
    private record Wanted(
            List<Path> directories, Path data, @Nullable String url, @Nullable String user) {
        static @Nullable Wanted of(List<String> arguments) {
            var directories = new ArrayList<Path>();
            Path data = Path.of("data");
            String url = null;
            String user = null;
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                if (!argument.startsWith("--")) {
                    directories.add(Path.of(argument));
                    continue;
                }
                if (++i == arguments.size()) {
                    return null;
                }
                String value = arguments.get(i);
                switch (argument) {
                    case "--data" -> data = Path.of(value);
                    case "--url" -> url = value;
                    case "--user" -> user = value;
                    default -> {
                        return null;
                    }
                }
            }
            return directories.isEmpty() || (url == null) != (user == null)
                    ? null
                    : new Wanted(directories, data, url, user);
        }

        AuditorLogin login(Map<String, String> environment) throws IOException {
            return url == null || user == null
                    ? AuditorLogin.embedded(data)
                    : new AuditorLogin(
                            url, user, environment.getOrDefault(AuditorLogin.VARIABLE, ""));
        }
    }
}
