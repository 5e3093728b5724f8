package org.perimeter.engine.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Replaces a file in one step: after a crash it is the old one or the new one, whole.
///
/// A name that begins with `_` is a file that was never finished.
final class DurableFile {
    /// The points at which a crash leaves something else behind; told to [Steps] as each is passed.
    enum Step {
        CREATED,
        WRITTEN,
        FORCED,
        RENAMED,
        DURABLE
    }

    /// Lets a test stop in between.
    @FunctionalInterface
    interface Steps {
        void passed(Step step, Path file);
    }

    private final Steps steps;

    DurableFile(Steps steps) {
        this.steps = steps;
    }

    void write(Path file, byte[] bytes) throws IOException {
        Path folder =
                Objects.requireNonNull(
                        file.toAbsolutePath().getParent(), "a file lies in a folder");
        createFolder(folder);
        Path temporary = folder.resolve("_" + file.getFileName());
        try (FileChannel channel =
                FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            steps.passed(Step.CREATED, file);
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            steps.passed(Step.WRITTEN, file);
            channel.force(true);
        }
        steps.passed(Step.FORCED, file);
        Files.move(
                temporary,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        steps.passed(Step.RENAMED, file);
        force(folder);
        steps.passed(Step.DURABLE, file);
    }

    static boolean isUnfinished(Path file) {
        return file.getFileName().toString().startsWith("_");
    }

    private static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.getParent();
            if (parent != null) {
                createFolder(parent);
            }
            Files.createDirectories(folder);
            if (parent != null) {
                force(parent);
            }
        }
    }

    /// A rename is on the disk once its folder is.
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
