package org.perimeter.scoring.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The decisions of this node, on its disk before anyone is told of them.
///
/// A directory of files that only grow. Callers from any thread hand over the records of one message; one writer puts
/// what waits into one group, forces it to the disk, and only then lets those callers go on. The records of one message
/// are logged all or not at all. A decision is found again by its identifier until the ledger has it and its file is
/// given up.
public final class DecisionLog implements AutoCloseable {
    private final LogSettings settings;
    private final LogDirectory directory;
    private final long epoch;
    private final AtomicLong sequence = new AtomicLong();
    private final ConcurrentNavigableMap<Long, Segment> segments = new ConcurrentSkipListMap<>();
    private final LogWriter writer;
    private volatile LogPosition drained;

    private DecisionLog(LogSettings settings, LogDirectory directory, List<Segment> old, long epoch)
            throws IOException {
        this.settings = settings;
        this.directory = directory;
        this.epoch = epoch;
        old.forEach(segment -> segments.put(segment.number(), segment));
        long first = old.isEmpty() ? 1 : old.getLast().number() + 1;
        long oldest = old.isEmpty() ? first : old.getFirst().number();
        this.drained =
                directory
                        .drained()
                        .filter(position -> position.segment() >= oldest)
                        .orElse(new LogPosition(oldest, Segment.HEADER));
        this.writer = new LogWriter(settings, directory.path(), epoch, segments, first);
    }

    /// Opens the log in its directory, which is made if need be, and reads all of it back.
    ///
    /// @throws LogInUse     where another process holds the directory
    /// @throws LogDamaged   where it holds something else than was written, but for an unfinished end after a crash
    /// @throws UncheckedIOException where the disk cannot be read or written
    public static DecisionLog open(LogSettings settings, Clock clock) {
        try {
            LogDirectory directory = LogDirectory.hold(settings.directory());
            try {
                List<Segment> old = new ArrayList<>(directory.recover());
                long epoch = directory.nextEpoch(old, clock);
                if (!old.isEmpty() && old.getLast().end() == Segment.HEADER) {
                    old.removeLast(); // it holds nothing, and is begun anew
                }
                return new DecisionLog(settings, directory, old, epoch);
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The decision log "
                            + settings.directory()
                            + " cannot be opened: "
                            + e
                            + "\nMaybe the directory belongs to another user, or the disk is full.",
                    e);
        }
    }

    /// A name for the next decision. It may stay unused; it is never given again.
    public DecisionId nextId() {
        return new DecisionId(settings.node(), epoch, sequence.incrementAndGet());
    }

    /// Logs the decisions of one message; returns once they are on the disk.
    ///
    /// @throws LogBusy        when too much waits; nothing was logged
    /// @throws LogUnavailable when the disk refuses or takes too long; what was to be logged must not be answered
    public void append(List<LogRecord> records) {
        for (LogRecord record : records) {
            DecisionId id = DecisionId.parse(record.decisionId()).orElse(null);
            if (id == null || !id.node().equals(settings.node()) || id.epoch() != epoch) {
                throw new IllegalArgumentException(
                        "Decision '"
                                + record.decisionId()
                                + "' was not named by this log"
                                + "\nMaybe its identifier did not come from nextId().");
            }
        }
        if (!records.isEmpty()) {
            writer.append(records);
        }
    }

    public Optional<LogRecord> find(DecisionId id) {
        if (!id.node().equals(settings.node())) {
            return Optional.empty();
        }
        for (Segment segment : segments.descendingMap().values()) {
            if (segment.epoch() == id.epoch()) {
                Optional<LogRecord> found = found(segment, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LogRecord> found(Segment segment, DecisionId id) {
        try {
            return segment.find(id);
        } catch (IOException e) {
            throw new LogUnavailable(segment.file() + " cannot be read: " + e, e);
        }
    }

    public String node() {
        return settings.node();
    }

    public long epoch() {
        return epoch;
    }

    public Status status() {
        long waiting =
                segments.tailMap(drained.segment()).values().stream()
                        .mapToLong(segment ->
                                segment.end()
                                        - (segment.number() == drained.segment()
                                                ? drained.offset()
                                                : Segment.HEADER))
                        .sum();
        return new Status(writer.trouble(), waiting);
    }

    /// @param trouble   why the disk takes no records now; `null` while it does
    /// @param undrained bytes that the ledger does not have yet
    public record Status(@Nullable String trouble, long undrained) {
        public boolean writable() {
            return trouble == null;
        }
    }

    /// The oldest records that the ledger does not have yet: whole groups up to about that many; empty when there are none.
    Undrained undrained(int about) {
        LogPosition at = drained;
        LogPosition next = drained;
        List<LogRecord> records = new ArrayList<>();
        try {
            while (records.size() < about) {
                Segment segment = segments.get(at.segment());
                if (segment != null && at.offset() < segment.end()) {
                    Segment.Run run = segment.next(at.offset());
                    records.addAll(run.records());
                    at = new LogPosition(at.segment(), run.next());
                    next = at;
                } else {
                    Long higher = segments.higherKey(at.segment());
                    if (higher == null) {
                        break;
                    }
                    at = new LogPosition(higher, Segment.HEADER);
                }
            }
        } catch (IOException e) {
            throw new LogUnavailable("Records for the ledger cannot be read: " + e, e);
        }
        return new Undrained(records, next);
    }

    /// @param next where to go on once the ledger has the records
    record Undrained(List<LogRecord> records, LogPosition next) {}

    /// Remembers up to where the ledger has the records, and gives up old files.
    void drained(LogPosition upTo) {
        try {
            directory.drained(upTo);
            drained = upTo;
            long kept = 0;
            for (Map.Entry<Long, Segment> entry :
                    segments.headMap(upTo.segment()).descendingMap().entrySet()) {
                kept += entry.getValue().end();
                if (kept > settings.keepBytes()) {
                    giveUpTo(entry.getKey());
                    break;
                }
            }
        } catch (IOException e) {
            throw new LogUnavailable("How far the ledger is cannot be remembered: " + e, e);
        }
    }

    /// Oldest first, so that a crash in between leaves no gap.
    private void giveUpTo(long number) throws IOException {
        for (Segment segment : List.copyOf(segments.headMap(number, true).values())) {
            Files.deleteIfExists(segment.file());
            segments.remove(segment.number());
            segment.close();
        }
    }

    /// Waits until there may be something to drain, or the time is over.
    void awaitRecords(Duration atMost) throws InterruptedException {
        writer.awaitGroup(() -> status().undrained() == 0, atMost);
    }

    /// Writes what waits, then lets go of the directory.
    @Override
    public void close() {
        try (directory) {
            LogPosition end = writer.finish();
            if (end != null) {
                directory.closed(end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The decision log was not closed in order: " + e, e);
        }
    }
}
