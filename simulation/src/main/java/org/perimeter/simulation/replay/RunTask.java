package org.perimeter.simulation.replay;

import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.parquet.ArchiveFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one run from its beginning to its one end, whatever happens on the way.
final class RunTask implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RunTask.class);

    private final Run run;
    private final RunProgress progress;
    private final Means means;
    private final Consumer<RunId> whenEnded;

    /// What every run works with.
    record Means(Replay replay, Archive archive, RunStore store, Clock clock) {}

    RunTask(Run run, Means means, Consumer<RunId> whenEnded) {
        this.run = run;
        this.progress = new RunProgress(means.clock, run.rows());
        this.means = means;
        this.whenEnded = whenEnded;
    }

    RunProgress progress() {
        return progress;
    }

    @Override
    public void run() {
        try {
            replay();
        } catch (RunStopped stopped) {
            stop(stopped);
        } catch (ArchiveFailure unreadable) {
            fail(RunFailure.DATA_UNREADABLE, unreadable.toString());
        } catch (UnfitPolicy unfit) {
            fail(RunFailure.POLICY_HAS_FINDINGS, unfit.toString());
        } catch (RuntimeException | Error unforeseen) {
            LOG.error("Run {}", run.id(), unforeseen);
            fail(RunFailure.UNEXPECTED, unforeseen.toString());
        } finally {
            whenEnded.accept(run.id());
        }
    }

    private void replay() {
        progress.advance(0);
        DataSet set =
                means.archive
                        .find(run.dataSet())
                        .filter(found -> found.hash().equals(run.dataSetHash().hex()))
                        .orElseThrow(() ->
                                new ArchiveFailure(
                                        "Cannot find",
                                        Path.of(run.dataSet()),
                                        new FileNotFoundException("it is gone, or another")));
        means.store.begin(run.id(), means.clock.instant());
        progress.begin();
        RunResult result =
                means.replay.run(
                        run.id(),
                        means.store.content(run.contentHash()),
                        set,
                        run.inForceAt(),
                        progress);
        means.store.finish(run.id(), result, means.clock.instant());
    }

    private void stop(RunStopped stopped) {
        if (stopped.cancelled()) {
            means.store.cancel(run.id(), progress.done(), means.clock.instant());
            return;
        }
        // The database is told without the interruption, which its driver would take for its own.
        boolean interrupted = Thread.interrupted();
        fail(RunFailure.INTERRUPTED, "the application is closing");
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void fail(RunFailure reason, String detail) {
        LOG.warn("Run {} failed: {} ({})", run.id(), reason, detail);
        means.store.fail(
                run.id(),
                new RunState.Failed(means.clock.instant(), progress.done(), reason, detail));
    }
}
