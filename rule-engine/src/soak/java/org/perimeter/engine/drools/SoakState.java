package org.perimeter.engine.drools;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.perimeter.engine.compile.Resolver;
import tools.jackson.databind.json.JsonMapper;

/// How far a campaign came, on disk until it is done.
final class SoakState {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final String code;

    /// @param code what was compared: state of other code says nothing
    record Saved(
            String code,
            long policies,
            long differences,
            double seconds,
            Map<String, long[]> tally) {}

    private SoakState(Path file, String code) {
        this.file = file;
        this.code = code;
    }

    static SoakState in(Path directory, long seed) throws IOException, GeneralSecurityException {
        return new SoakState(
                directory.resolve("soak-" + Long.toUnsignedString(seed) + ".json"), code());
    }

    /// Where there is something to go on from, has the campaign go on there.
    ///
    /// @return the seconds that it took so far
    double resume(Campaign campaign, Tally tally) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        Saved saved = JSON.readValue(Files.readString(file), Saved.class);
        if (!saved.code.equals(code)) {
            return 0;
        }
        tally.resume(saved.tally);
        campaign.resumeAt(saved.policies, saved.differences);
        return saved.seconds;
    }

    void save(Campaign campaign, Tally tally, double seconds) throws IOException {
        Files.createDirectories(file.getParent());
        Saved saved =
                new Saved(
                        code,
                        campaign.policies(),
                        campaign.differences(),
                        seconds,
                        tally.state());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(next, JSON.writeValueAsString(saved));
        Files.move(
                next,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /// The hash of all classes of the engine and of the comparison.
    private static String code() throws IOException, GeneralSecurityException {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        for (Class<?> root : List.of(Resolver.class, Generator.class)) {
            Path classes = directory(root);
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                    hash.update(Files.readAllBytes(each));
                }
            }
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static Path directory(Class<?> root) {
        return Path.of(URI.create(
                root.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
