package org.perimeter.scoring.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A few numbers that survive a crash: replaced as a whole, by renaming, and forced.
final class StateFile {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,18}( [0-9]{1,18})*\n");

    private final Path file;

    StateFile(Path file) {
        this.file = file;
    }

    Optional<List<Long>> read(int count) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<Long> numbers =
                SHAPE.matcher(text).matches()
                        ? Arrays.stream(text.strip().split(" ", -1)).map(Long::valueOf).toList()
                        : List.of();
        if (numbers.size() != count) {
            throw new LogDamaged(file, 0, count + " numbers were expected");
        }
        return Optional.of(numbers);
    }

    void write(long... numbers) throws IOException {
        String text =
                Arrays.stream(numbers)
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(" ", "", "\n"));
        Path temporary = file.resolveSibling("_" + file.getFileName());
        try (FileChannel channel =
                FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                temporary,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        forceDirectory(parent());
    }

    void delete() throws IOException {
        if (Files.deleteIfExists(file)) {
            forceDirectory(parent());
        }
    }

    private Path parent() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /// Makes names that were created, renamed or deleted in the directory survive a loss of power.
    static void forceDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
