package org.perimeter.scoring.log;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries logged records to the ledger, in order, as long as it runs. A failure is tried again, ever more slowly.
public final class LedgerDrain implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerDrain.class);
    private static final int BATCH = 500;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final DecisionLog log;
    private final LedgerIntake ledger;
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable String trouble;

    private LedgerDrain(DecisionLog log, LedgerIntake ledger) {
        this.log = log;
        this.ledger = ledger;
        this.thread = Thread.ofPlatform().name("ledger-drain").daemon().unstarted(this::run);
    }

    public static LedgerDrain start(DecisionLog log, LedgerIntake ledger) {
        LedgerDrain drain = new LedgerDrain(log, ledger);
        drain.thread.start();
        return drain;
    }

    /// Why the ledger takes nothing now; `null` while it does.
    public @Nullable String trouble() {
        return trouble;
    }

    private void run() {
        Duration pause = SHORTEST;
        try {
            while (!closing) {
                try {
                    pass();
                    pause = SHORTEST;
                } catch (RuntimeException e) {
                    failed(e);
                    Thread.sleep(pause);
                    pause =
                            pause.multipliedBy(2).compareTo(LONGEST) < 0
                                    ? pause.multipliedBy(2)
                                    : LONGEST;
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("Woken up to close");
        }
    }

    private void pass() throws InterruptedException {
        DecisionLog.Undrained undrained = log.undrained(BATCH);
        if (undrained.records().isEmpty()) {
            log.awaitRecords(Duration.ofSeconds(1));
            return;
        }
        ledger.record(undrained.records());
        log.drained(undrained.next());
        if (trouble != null) {
            trouble = null;
            LOG.info("The ledger takes decisions again");
        }
    }

    private void failed(RuntimeException cause) {
        if (trouble == null) {
            LOG.warn(
                    "The ledger does not take decisions; they stay in the log and are offered again",
                    cause);
        }
        trouble = cause.toString();
    }

    /// Stops after the batch that is under way.
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(Duration.ofSeconds(5));
            thread.interrupt();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
