package org.perimeter.scoring.release;

import java.security.MessageDigest;
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
    /// So many callers wait at a time, each on a thread of the server.
    private static final int WAITING = 32;

    private final BundleDirectory directory;
    private final ActiveReleases active;
    private final Map<String, Made> made = new ConcurrentHashMap<>();
    private final Semaphore seats;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean open = true;

    /// What is sent, and what it was made of.
    private record Made(Hash release, Hash rosters, Served served) {}

    public ServedReleases(BundleDirectory directory, ActiveReleases active) {
        this(directory, active, WAITING);
    }

    ServedReleases(BundleDirectory directory, ActiveReleases active, int waiting) {
        this.directory = directory;
        this.active = active;
        this.seats = new Semaphore(waiting);
    }

    /// Takes up what the directory and the node have come to; waiting callers are answered.
    public void refresh() {
        Hash rosters = rosters();
        boolean any = false;
        for (String programme : active.programmes()) {
            any |=
                    active.current(programme)
                            .map(running -> refresh(programme, running.release().hash(), rosters))
                            .orElse(false);
        }
        if (any) {
            wake();
        }
    }

    /// Reads the files of a release only where it, or a roster, is another than the last time.
    private boolean refresh(String programme, Hash release, Hash rosters) {
        Made before = made.get(programme);
        if (before != null
                && before.release().equals(release)
                && before.rosters().equals(rosters)) {
            return false;
        }
        Optional<Served> now = read(programme, release);
        now.ifPresent(served -> made.put(programme, new Made(release, rosters, served)));
        return now.isPresent();
    }

    private Hash rosters() {
        MessageDigest digest = Hash.digest();
        directory.rosters().forEach(digest::update);
        return Hash.of(digest);
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

    private Optional<Served> read(String programme, Hash release) {
        return directory.candidates(programme).stream()
                .filter(candidate -> is(candidate, release))
                .findFirst()
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
    /// @throws NoSeat when too many wait already
    public Optional<Served> current(String programme, @Nullable Hash has, Duration wait)
            throws InterruptedException {
        if (wait.isZero() || isNews(programme, has)) {
            return served(programme);
        }
        if (!seats.tryAcquire()) {
            throw new NoSeat();
        }
        lock.lock();
        try {
            long left = wait.toNanos();
            while (open && left > 0 && !isNews(programme, has)) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
            seats.release();
        }
        return served(programme);
    }

    private boolean isNews(String programme, @Nullable Hash has) {
        return served(programme).filter(now -> !now.tag().equals(has)).isPresent();
    }

    private Optional<Served> served(String programme) {
        return Optional.ofNullable(made.get(programme)).map(Made::served);
    }
}
