package org.perimeter.engine.bundle.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that must not exist yet: a root key that was overwritten is lost for good.
final class NewFile {
    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private NewFile() {}

    /// Asked before a passphrase is typed; writing asks again.
    static void requireAbsent(Path file) {
        if (Files.exists(file)) {
            throw exists(file);
        }
    }

    /// For its owner alone, from the first moment.
    static void secret(Path file, byte[] bytes) throws IOException {
        write(file, bytes, OWNER_ALONE);
    }

    static void open(Path file, byte[] bytes) throws IOException {
        write(file, bytes);
    }

    private static void write(Path file, byte[] bytes, FileAttribute<?>... attributes)
            throws IOException {
        try {
            Files.createFile(file, attributes);
        } catch (FileAlreadyExistsException e) {
            throw exists(file);
        }
        Files.write(file, bytes);
    }

    private static CommandRefused exists(Path file) {
        return new CommandRefused(file + " exists; nothing was changed. Name another file.");
    }
}
