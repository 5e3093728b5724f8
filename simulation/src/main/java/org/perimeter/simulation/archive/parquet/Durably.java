package org.perimeter.simulation.archive.parquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Makes what was written outlive a power cut, in the only order that does: contents, then name, then folder.
public final class Durably {
    private Durably() {}

    /// The name under which something is written before it is complete; readers pass over names that begin so.
    public static Path unfinished(Path target) {
        return target.resolveSibling("_" + target.getFileName());
    }

    public static void force(Path fileOrFolder) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        fileOrFolder,
                        Files.isDirectory(fileOrFolder)
                                ? StandardOpenOption.READ
                                : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Gives a finished file or folder its name in one step: afterwards it is there whole, or not at all.
    public static void move(Path unfinished, Path target) throws IOException {
        force(unfinished);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            force(folder);
        }
    }
}
