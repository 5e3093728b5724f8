package org.perimeter.simulation.replay;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.perimeter.simulation.archive.Archive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Works the runs off, a few at a time, in the order in which they were asked for.
///
/// At start, what was running when the application stopped is marked as interrupted, and what was waiting waits again.
@Component
class RunQueue implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
    private static final int SECONDS_TO_STOP = 20;

    private final RunStore store;
    private final OutcomeFiles outcomes;
    private final RunTask.Means means;
    private final SimulationSettings settings;
    private final Map<RunId, RunTask> tasks = new ConcurrentHashMap<>();
    private @Nullable ThreadPoolExecutor executor;

    RunQueue(
            RunStore store,
            Archive archive,
            OutcomeFiles outcomes,
            EvaluatorFactory evaluators,
            Backgrounds backgrounds,
            Clock clock,
            SimulationSettings settings) {
        this.store = store;
        this.outcomes = outcomes;
        this.means =
                new RunTask.Means(
                        new Replay(archive, outcomes, evaluators, backgrounds),
                        archive,
                        store,
                        clock);
        this.settings = settings;
    }

    void submit(Run run) {
        RunTask task = task(run);
        tasks.put(run.id(), task);
        running().execute(task);
    }

    private RunTask task(Run run) {
        return new RunTask(run, means, tasks::remove);
    }

    /// How far a run is that waits or runs here; empty for any other.
    Optional<Progress> progress(RunId id) {
        return Optional.ofNullable(tasks.get(id)).map(task -> task.progress().now());
    }

    /// Asks a run to end. One that waits ends at once, one that runs at its next step.
    void cancel(RunId id) {
        RunTask task = tasks.get(id);
        if (task != null) {
            task.progress().cancel();
            if (running().remove(task)) {
                task.run();
            }
        }
    }

    private ThreadPoolExecutor running() {
        ThreadPoolExecutor current = executor;
        if (current == null) {
            throw new IllegalStateException(
                    "No run can begin: the application is not running"
                            + "\nMaybe it is starting or closing.");
        }
        return current;
    }

    @Override
    public void start() {
        int size = settings.runsAtOnce();
        executor =
                new ThreadPoolExecutor(
                        size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        outcomes.sweep();
        for (Run run : store.open()) {
            switch (run.state()) {
                case RunState.Running _ ->
                        task(run).fail(RunFailure.INTERRUPTED, "the application had stopped");
                case RunState.Pending _ -> submit(run);
                case RunState.Done _, RunState.Failed _, RunState.Cancelled _ ->
                        throw new IllegalStateException(
                                "Run " + run.id() + " is open and has ended");
            }
        }
    }

    @Override
    public void stop() {
        ThreadPoolExecutor stopping = running();
        stopping.shutdownNow();
        try {
            if (!stopping.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn(
                        "A run did not stop in {} s; it is marked as interrupted at the next start",
                        SECONDS_TO_STOP);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        executor = null;
        tasks.clear();
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
