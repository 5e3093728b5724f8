package org.perimeter.scoring.release;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Candidate;
import org.perimeter.engine.bundle.CarriedRelease;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MalformedDocument;
import org.perimeter.engine.bundle.Signed;
import org.springframework.context.SmartLifecycle;

/// What runs on this node, for other nodes to take over. Only what was verified here is sent, and they verify it again.
///
/// It stops before the server does, so that nobody who waits holds up the end.
public final class ServedReleases implements SmartLifecycle {
    /// So many callers wait at a time; one more is answered at once.
    private static final int WAITING = 32;

    private final BundleDirectory directory;
    private final ActiveReleases active;
    private final Map<String, Served> served = new ConcurrentHashMap<>();
    private final Semaphore seats = new Semaphore(WAITING);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean open = true;

    public ServedReleases(BundleDirectory directory, ActiveReleases active) {
        this.directory = directory;
        this.active = active;
    }

    /// Takes up what the directory and the node have come to; waiting callers are answered.
    public void refresh() {
        boolean any = false;
        for (String programme : active.programmes()) {
            Optional<Served> now = running(programme);
            if (now.isPresent()) {
                Served before = served.put(programme, now.get());
                any |= before == null || !before.tag().equals(now.get().tag());
            }
        }
        if (any) {
            wake();
        }
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public void stop() {
        open = false;
        wake();
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    private Optional<Served> running(String programme) {
        return active.current(programme)
                .flatMap(running ->
                        directory.candidates(programme).stream()
                                .filter(candidate -> is(candidate, running.release().hash()))
                                .findFirst())
                .map(candidate -> new Served(CarriedRelease.of(candidate).json()));
    }

    private static boolean is(Candidate candidate, Hash release) {
        try {
            return Signed.read(candidate.bundle(), BundleStatement.class)
                    .statement()
                    .hash()
                    .equals(release);
        } catch (MalformedDocument _) {
            return false; // damaged on the disk: not what runs
        }
    }

    /// What runs, as soon as it is another than the caller has; what the caller has, or nothing, once the time is over.
    ///
    /// @param has the tag of what the caller has; `null` for nothing
    public Optional<Served> current(String programme, @Nullable Hash has, Duration wait)
            throws InterruptedException {
        Optional<Served> now = news(programme, has);
        if (now.isPresent() || wait.isZero() || !seats.tryAcquire()) {
            return now.or(() -> Optional.ofNullable(served.get(programme)));
        }
        lock.lock();
        try {
            long left = wait.toNanos();
            while (open && left > 0 && news(programme, has).isEmpty()) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
            seats.release();
        }
        return Optional.ofNullable(served.get(programme));
    }

    private Optional<Served> news(String programme, @Nullable Hash has) {
        return Optional.ofNullable(served.get(programme)).filter(now -> !now.tag().equals(has));
    }
}
