package org.perimeter.policy.audit.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a directory line by line, in the order in which it was written.
public final class AnchorReader implements AutoCloseable {
    private final Deque<Path> files;
    private @Nullable BufferedReader reader;
    private @Nullable Path file;
    private int number;

    private AnchorReader(List<Path> files) {
        this.files = new ArrayDeque<>(files);
    }

    public static AnchorReader of(Path directory) throws IOException {
        return new AnchorReader(files(directory));
    }

    /// A file a day, oldest first.
    static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(path -> path.getFileName().toString().endsWith(AnchorFolder.SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    /// The next entry or head; empty at the end. A line that a crash cut off is passed over: what it held comes again.
    ///
    /// @throws MalformedAnchor when a whole line is neither
    public Optional<AnchorLine> next() throws IOException {
        while (true) {
            String line = line();
            if (line == null) {
                return Optional.empty();
            }
            if (!line.endsWith("}}")) {
                continue;
            }
            try {
                return Optional.of(AnchorJson.read(line));
            } catch (IllegalArgumentException e) {
                throw new MalformedAnchor(file + ", line " + number + ": " + e.getMessage(), e);
            }
        }
    }

    private @Nullable String line() throws IOException {
        while (true) {
            if (reader == null) {
                file = files.poll();
                if (file == null) {
                    return null;
                }
                reader = Files.newBufferedReader(file, UTF_8);
                number = 0;
            }
            String line = reader.readLine();
            if (line != null) {
                number++;
                return line;
            }
            reader.close();
            reader = null;
        }
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
