package org.perimeter.policy.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder that holds everything that one running application keeps, held by a lock for as long as it runs.
///
/// The lock is the operating system's: it goes with the process, however that ends.
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// @throws DataDirectoryInUse when another running application holds it
    public static DataDirectory open(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                OwnerOnly.restrictDirectory(path);
            }
            return new DataDirectory(path.toRealPath(), lock(path));
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + path + " cannot be used", e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve("perimeter.lock");
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw new DataDirectoryInUse(path, "process " + holder);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new DataDirectoryInUse(path, "this very process");
        }
        channel.truncate(0);
        String pid = ProcessHandle.current().pid() + "\n";
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
