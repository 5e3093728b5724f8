package org.perimeter.scoring.release;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the bundle directory every few seconds; one look that fails does not end the looking.
public final class Polling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("bundle-polling").daemon().factory());

    private Polling() {}

    public static Polling every(Duration interval, List<Runnable> looks) {
        Polling polling = new Polling();
        var _ =
                polling.thread.scheduleWithFixedDelay(
                        () -> looks.forEach(Polling::run),
                        interval.toMillis(),
                        interval.toMillis(),
                        TimeUnit.MILLISECONDS);
        return polling;
    }

    private static void run(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.error("The bundle directory could not be looked after; it is tried again", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
