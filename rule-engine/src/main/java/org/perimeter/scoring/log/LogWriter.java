package org.perimeter.scoring.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes: takes what waits, writes it as one group, forces it, and releases the callers.
///
/// Once the disk has refused, nobody knows what of the last group is on it. Its callers are refused, the file is cut back
/// to what was forced before, and a new one is begun; until that succeeds every caller is refused at once.
final class LogWriter {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionLog.class);
    private static final int GROUP_BYTES = 4 << 20;
    private static final Waiting WAKE_UP =
            new Waiting(ByteBuffer.allocate(0), new CompletableFuture<>());

    private final LogSettings settings;
    private final Path directory;
    private final long epoch;
    private final ConcurrentNavigableMap<Long, Segment> segments;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Object gate = new Object();
    private long queuedBytes;
    private boolean closing;
    private Segment current;
    private volatile @Nullable String trouble;

    /// @param segments to which each new file is added
    /// @param first    number of the first file to write
    LogWriter(
            LogSettings settings,
            Path directory,
            long epoch,
            ConcurrentNavigableMap<Long, Segment> segments,
            long first)
            throws IOException {
        this.settings = settings;
        this.directory = directory;
        this.epoch = epoch;
        this.segments = segments;
        this.current = begin(first);
        this.thread = Thread.ofPlatform().name("decision-log").daemon().start(this::run);
    }

    private record Waiting(ByteBuffer payload, CompletableFuture<@Nullable Void> done) {}

    void append(List<LogRecord> records) {
        Waiting waiting = new Waiting(Frame.encode(records), new CompletableFuture<>());
        enqueue(waiting);
        try {
            waiting.done().get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("Interrupted before the record was on the disk", e);
        } catch (TimeoutException e) {
            throw new LogUnavailable(
                    "The record was not on the disk within " + settings.patience(), e);
        } catch (ExecutionException e) {
            throw new LogUnavailable("The disk refused the record: " + e.getCause(), e.getCause());
        }
    }

    private void enqueue(Waiting waiting) {
        int bytes = waiting.payload().remaining();
        synchronized (gate) {
            String refusal = closing ? "the log is being closed" : trouble();
            if (refusal != null) {
                throw new LogUnavailable("The decision log takes no records: " + refusal, null);
            }
            if (queuedBytes > 0 && queuedBytes + bytes > settings.queueBytes()) {
                throw new LogBusy(queuedBytes);
            }
            queuedBytes += bytes;
            queue.add(waiting);
        }
    }

    private void run() {
        while (true) {
            List<Waiting> group = nextGroup();
            if (!group.isEmpty()) {
                write(group);
            } else if (trouble != null) {
                recover();
            }
            synchronized (gate) {
                if (closing && queue.isEmpty()) {
                    return;
                }
            }
        }
    }

    /// What waits now, at most about 4 MiB; empty when nothing came for a while.
    private List<Waiting> nextGroup() {
        List<Waiting> group = new ArrayList<>();
        long bytes = 0;
        try {
            Waiting next = queue.poll(1, TimeUnit.SECONDS);
            while (next != null) {
                if (next.payload().hasRemaining()) {
                    group.add(next);
                }
                bytes += next.payload().remaining();
                next = bytes < GROUP_BYTES ? queue.poll() : null;
            }
        } catch (InterruptedException _) {
            LOG.debug("Interrupted; what waits is written all the same");
        }
        synchronized (gate) {
            queuedBytes -= bytes;
        }
        return group;
    }

    private void write(List<Waiting> group) {
        try {
            if (trouble != null) {
                throw new IOException(trouble);
            }
            current.append(group.stream().map(Waiting::payload).toList());
            group.forEach(waiting -> waiting.done().complete(null));
            synchronized (gate) {
                gate.notifyAll();
            }
            if (current.end() >= settings.segmentBytes()) {
                roll();
            }
        } catch (IOException | RuntimeException e) {
            fail(e);
            group.forEach(waiting -> waiting.done().completeExceptionally(e));
        }
    }

    private void roll() throws IOException {
        Segment full = current;
        current = begin(full.number() + 1);
        full.close();
    }

    private Segment begin(long number) throws IOException {
        Files.deleteIfExists(
                Segment.file(directory, number)); // a begun one that never held a record
        Segment segment = Segment.create(directory, number, epoch);
        segments.put(number, segment);
        return segment;
    }

    private void fail(Exception cause) {
        if (trouble == null) {
            LOG.error(
                    "The decision log cannot be written; no decision is answered until it can",
                    cause);
        }
        trouble = cause.toString();
    }

    private void recover() {
        try {
            current.cutToEnd();
            roll();
            trouble = null;
            LOG.info("The decision log can be written again, in {}", current.file());
        } catch (IOException e) {
            fail(e);
        }
    }

    /// Why no records are taken now; `null` while they are.
    @Nullable String trouble() {
        return thread.isAlive() ? trouble : "its writer has stopped";
    }

    /// Waits for a group to be written, as long as the caller finds nothing to do.
    void awaitGroup(BooleanSupplier idle, Duration atMost) throws InterruptedException {
        synchronized (gate) {
            long until = System.nanoTime() + atMost.toNanos();
            long left = atMost.toNanos();
            while (!closing && left > 0 && idle.getAsBoolean()) {
                TimeUnit.NANOSECONDS.timedWait(gate, left);
                left = until - System.nanoTime();
            }
        }
    }

    /// Writes what waits and stops; answers where the log ends, or `null` where that is not known.
    @Nullable LogPosition finish() throws IOException {
        synchronized (gate) {
            closing = true;
            gate.notifyAll();
            queue.add(WAKE_UP);
        }
        try {
            thread.join(settings.patience().toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            return null;
        }
        current.close();
        return trouble == null ? new LogPosition(current.number(), current.end()) : null;
    }
}
