package org.perimeter.scoring.log;

import java.nio.file.Path;

/// The log holds something else than what was written: it is not opened, and nothing in it is changed.
public final class LogDamaged extends RuntimeException {
    private final Path file;
    private final long offset;

    LogDamaged(Path file, long offset, String what) {
        super(
                "The decision log is damaged: "
                        + file
                        + " at byte "
                        + offset
                        + ": "
                        + what
                        + "\nMaybe the disk is failing or the file was edited. Restore it from a copy, or move the whole"
                        + " directory away and keep it as evidence; an empty one will be started.");
        this.file = file;
        this.offset = offset;
    }

    public Path file() {
        return file;
    }

    public long offset() {
        return offset;
    }
}
