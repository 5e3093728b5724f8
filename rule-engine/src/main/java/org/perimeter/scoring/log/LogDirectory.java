package org.perimeter.scoring.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The directory of one log: held by one process at a time, with the numbers that outlive it.
///
/// `epoch` counts the starts. It begins at the minutes since 2025, so that a directory that was lost or put back from a
/// copy does not give a number a second time. `drained` is up to where the ledger has the records. `closed` is where an
/// orderly stop left off; it is absent while the log is open and after a crash.
final class LogDirectory implements Closeable {
    private static final Instant BEGINNING = Instant.parse("2025-01-01T00:00:00Z");

    private final Path path;
    private final FileChannel lockFile;
    private final StateFile epoch;
    private final StateFile drained;
    private final StateFile closed;

    private LogDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
        this.epoch = new StateFile(path.resolve("epoch"));
        this.drained = new StateFile(path.resolve("drained"));
        this.closed = new StateFile(path.resolve("closed"));
    }

    /// @throws LogInUse where another process, or another log of this one, holds the directory
    static LogDirectory hold(Path path) throws IOException {
        Files.createDirectories(path, ownerOnly(path));
        FileChannel lockFile =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException _) {
            // held by this very process: as much in use as by another
        } finally {
            if (lock == null) {
                lockFile.close();
            }
        }
        if (lock == null) {
            throw new LogInUse(path);
        }
        return new LogDirectory(path, lockFile);
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    Path path() {
        return path;
    }

    List<Segment> recover() throws IOException {
        return new Recovery(path, drained().orElse(null), position(closed.read(2))).segments();
    }

    Optional<LogPosition> drained() throws IOException {
        return Optional.ofNullable(position(drained.read(2)));
    }

    void drained(LogPosition upTo) throws IOException {
        drained.write(upTo.segment(), upTo.offset());
    }

    void closed(LogPosition at) throws IOException {
        closed.write(at.segment(), at.offset());
    }

    /// Counts this start; from here on the log counts as open.
    long nextEpoch(List<Segment> segments, Clock clock) throws IOException {
        long before =
                Math.max(
                        epoch.read(1).map(List::getFirst).orElse(0L),
                        segments.stream().mapToLong(Segment::epoch).max().orElse(0));
        long next = Math.max(before + 1, Duration.between(BEGINNING, clock.instant()).toMinutes());
        epoch.write(next);
        closed.delete();
        return next;
    }

    private static @Nullable LogPosition position(Optional<List<Long>> numbers) {
        return numbers.map(two -> new LogPosition(two.getFirst(), two.getLast())).orElse(null);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
