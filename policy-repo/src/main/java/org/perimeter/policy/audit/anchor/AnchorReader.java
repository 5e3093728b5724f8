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

/// Reads a directory line by line, in the order in which it was written, as it was when the reader was made: what is added
/// meanwhile is left for the next one.
final class AnchorReader implements AutoCloseable {
    private final Deque<Extent> extents;
    private @Nullable BufferedReader reader;
    private @Nullable Path file;
    private long left;
    private int number;

    /// A file, and how many bytes of it count.
    private record Extent(Path file, long bytes) {}

    private AnchorReader(Deque<Extent> extents) {
        this.extents = extents;
    }

    static AnchorReader of(Path directory) throws IOException {
        var extents = new ArrayDeque<Extent>();
        for (Path file : files(directory)) {
            extents.add(new Extent(file, Files.size(file)));
        }
        return new AnchorReader(extents);
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
    Optional<AnchorLine> next() throws IOException {
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
                Extent next = extents.poll();
                if (next == null) {
                    return null;
                }
                file = next.file();
                left = next.bytes();
                reader = Files.newBufferedReader(file, UTF_8);
                number = 0;
            }
            String line = left > 0 ? reader.readLine() : null;
            if (line != null) {
                number++;
                left -= line.getBytes(UTF_8).length + 1;
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
