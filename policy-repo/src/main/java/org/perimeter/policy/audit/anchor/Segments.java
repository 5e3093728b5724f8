package org.perimeter.policy.audit.anchor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.audit.AuditEntry;

/// What a directory proves, head by head: the entries that each head adds. Entries that no head follows prove nothing yet, and
/// what is added after these were opened is left for the next time.
public final class Segments implements AutoCloseable {
    private static final int LONGEST = 100_000;

    private final AnchorReader reader;
    private AnchoredHead proven = AnchoredHead.NONE;

    private Segments(AnchorReader reader) {
        this.reader = reader;
    }

    public static Segments of(Path directory) throws IOException {
        return new Segments(AnchorReader.of(directory));
    }

    /// A head with the entries that it proves and the one before it does not.
    public record Segment(AnchoredHead head, List<AuditEntry> entries) {}

    /// The newest head that was read.
    public AnchoredHead proven() {
        return proven;
    }

    /// @return empty at the end
    /// @throws BrokenAnchor when the directory does not fit together
    public Optional<Segment> next() throws IOException {
        var entries = new ArrayList<AuditEntry>();
        while (true) {
            Optional<AnchorLine> line = reader.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            switch (line.get()) {
                case AnchorLine.Entry(AuditEntry entry) -> add(entry, entries);
                case AnchorLine.Head(AnchoredHead head) -> {
                    requireHead(head, entries);
                    proven = head;
                    return Optional.of(new Segment(head, entries));
                }
            }
        }
    }

    private void add(AuditEntry entry, List<AuditEntry> entries) {
        if (entry.sequence() == proven.sequence() + 1) {
            entries.clear(); // what a failure cut off comes again from its beginning
        }
        Hash previous = entries.isEmpty() ? proven.hash() : entries.getLast().hash();
        long expected = proven.sequence() + entries.size() + 1;
        if (entry.sequence() != expected
                || !entry.previous().equals(previous)
                || !entry.hash().equals(entry.expectedHash())
                || entries.size() == LONGEST) {
            throw new BrokenAnchor(Math.min(expected, entry.sequence()));
        }
        entries.add(entry);
    }

    private void requireHead(AnchoredHead head, List<AuditEntry> entries) {
        Hash last = entries.isEmpty() ? proven.hash() : entries.getLast().hash();
        if (head.sequence() != proven.sequence() + entries.size() || !head.hash().equals(last)) {
            throw new BrokenAnchor(head.sequence());
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
