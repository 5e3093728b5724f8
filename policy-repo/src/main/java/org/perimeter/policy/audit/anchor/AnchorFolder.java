package org.perimeter.policy.audit.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.audit.AuditEntry;

/// A directory of one agency: a file a day, which is added to and never changed, so that it may lie on a medium that
/// allows nothing else.
final class AnchorFolder {
    static final String SUFFIX = ".jsonl";

    private final Path path;
    private @Nullable Known known;

    /// The newest head, and the file that it stands in as long as that was.
    private record Known(Path file, long bytes, AnchoredHead head) {}

    AnchorFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /// The newest head; [AnchoredHead#NONE] in an empty directory.
    AnchoredHead head() throws IOException {
        Files.createDirectories(path);
        List<Path> files = AnchorReader.files(path).reversed();
        if (known != null
                && !files.isEmpty()
                && files.getFirst().equals(known.file())
                && Files.size(known.file()) == known.bytes()) {
            return known.head();
        }
        for (Path file : files) {
            Optional<AnchoredHead> head = lastHeadOf(file);
            if (head.isPresent()) {
                return head.get();
            }
        }
        return AnchoredHead.NONE;
    }

    private static Optional<AnchoredHead> lastHeadOf(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, UTF_8)) {
            return lines.filter(line -> line.startsWith("{\"head\"") && line.endsWith("}}"))
                    .reduce((_, later) -> later)
                    .map(AnchorJson::read)
                    .map(line -> ((AnchorLine.Head) line).head());
        }
    }

    /// Adds entries and the head that proves them; on the disk when it returns. After a failure the directory holds a part
    /// at most, and the same entries can be added again.
    void add(List<AuditEntry> entries, AnchoredHead head) throws IOException {
        String text =
                Stream.concat(
                                entries.stream().map(AnchorLine.Entry::new),
                                Stream.of(new AnchorLine.Head(head)))
                        .map(line -> AnchorJson.write(line) + "\n")
                        .collect(Collectors.joining());
        Path file = path.resolve(LocalDate.ofInstant(head.at(), ZoneOffset.UTC) + SUFFIX);
        boolean created = !Files.exists(file);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            // A line that was cut off ends here, so that it spoils no other.
            String before = channel.size() == 0 ? "" : "\n";
            ByteBuffer bytes = ByteBuffer.wrap((before + text).getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            known = new Known(file, channel.size(), head);
        }
        if (created) {
            try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
