package org.perimeter.scoring.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.perimeter.engine.manifest.ManifestLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Sends manifests to a running server and prints a decision for each bill. Results go to the output, the rest to the errors.
public final class ScoreCommand {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;

    private final Map<String, String> environment;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Words words;

    /// @param environment for the key and the language
    public ScoreCommand(
            Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.in = in;
        this.out = out;
        this.err = err;
        this.words =
                Words.forTerminal(
                        List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
                                .map(name -> environment.getOrDefault(name, ""))
                                .filter(name -> !name.isEmpty())
                                .findFirst()
                                .orElse(""));
    }

    /// Exit status: 0 all decided, 1 something refused or failed, 2 wrong usage.
    public int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.println(words.of("help"));
            return DONE;
        }
        Request request;
        try {
            request = Request.of(arguments, words);
        } catch (Request.Usage e) {
            err.println(e.getMessage());
            err.println(words.of("usage.see"));
            return USAGE;
        }
        try {
            Server server = new Server(request.port(), key(request.data()), words);
            int status = DONE;
            for (String file : request.files()) {
                status = Math.max(status, score(server, request, file));
            }
            return status;
        } catch (Failure e) {
            tell("", e);
            return REFUSED;
        }
    }

    private int score(Server server, Request request, String file) {
        try {
            String answer = server.decide(request.programme(), read(file));
            if (request.asJson()) {
                out.println(answer);
            } else {
                if (request.files().size() > 1) {
                    out.println(file + ":");
                }
                out.print(new DecisionTable(words).of(answer));
            }
            out.flush();
            return DONE;
        } catch (Failure e) {
            tell(file, e);
            return REFUSED;
        }
    }

    private void tell(String file, Failure failure) {
        err.println((file.isEmpty() ? "" : file + ": ") + failure.getMessage());
        err.println("  " + words.of("failure.place", failure.place()));
        err.println("  " + words.of("failure.remedy", failure.remedy()));
    }

    private byte[] read(String file) {
        try (InputStream source = file.equals("-") ? in : Files.newInputStream(Path.of(file))) {
            byte[] bytes = source.readNBytes(ManifestLimits.BYTES + 1);
            if (bytes.length > ManifestLimits.BYTES) {
                throw new Failure(
                        words.of("file.too-large"), file, words.of("file.too-large.remedy"));
            }
            return bytes;
        } catch (NoSuchFileException _) {
            throw new Failure(words.of("file.none"), file, words.of("file.none.remedy"));
        } catch (IOException e) {
            throw new Failure(words.of("file.unreadable", e), file, words.of("file.none.remedy"));
        }
    }

    private String key(Path data) {
        String given = environment.getOrDefault("PERIMETER_API_KEY", "");
        if (!given.isBlank()) {
            return given.strip();
        }
        Path credentials = data.resolve("demo-credentials.json");
        try {
            String key =
                    JsonMapper.shared()
                            .readTree(Files.readAllBytes(credentials))
                            .path("apiKey")
                            .asString("");
            if (!key.isBlank()) {
                return key;
            }
        } catch (IOException | JacksonException _) {
            // said below: there is no key in it
        }
        throw new Failure(
                words.of("key.none"), credentials.toString(), words.of("key.none.remedy"));
    }
}
