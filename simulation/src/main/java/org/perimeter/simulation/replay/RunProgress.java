package org.perimeter.simulation.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Counts what a run has done and carries the wish to stop it, between the thread that runs and those that watch.
final class RunProgress {
    private final Clock clock;
    private final long total;
    private final AtomicLong done = new AtomicLong();
    private volatile @Nullable Instant begun;
    private volatile boolean cancelled;

    RunProgress(Clock clock, long total) {
        this.clock = clock;
        this.total = total;
    }

    void begin() {
        begun = clock.instant();
    }

    void cancel() {
        cancelled = true;
    }

    /// @throws RunStopped when it was cancelled, or the application is closing
    void advance(long rows) {
        done.addAndGet(rows);
        if (cancelled) {
            throw new RunStopped(true);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new RunStopped(false);
        }
    }

    long done() {
        return done.get();
    }

    Progress now() {
        Instant since = begun;
        long sofar = done.get();
        double seconds =
                since == null ? 0 : Duration.between(since, clock.instant()).toNanos() / 1e9;
        if (seconds <= 0 || sofar == 0) {
            return new Progress(sofar, total, 0, null);
        }
        double rate = sofar / seconds;
        return new Progress(
                sofar, total, rate, Duration.ofMillis((long) ((total - sofar) / rate * 1_000)));
    }
}
