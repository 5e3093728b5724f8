package org.perimeter.simulation.archive.parquet;

import java.nio.file.Path;

/// A file of the archive could not be written or read: the disk is full, the file is damaged or gone.
public final class ArchiveFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ArchiveFailure(String what, Path file, Throwable cause) {
        super(what + " " + file + ": " + cause.getMessage(), cause);
    }
}
