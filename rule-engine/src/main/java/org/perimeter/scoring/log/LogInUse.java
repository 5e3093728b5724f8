package org.perimeter.scoring.log;

import java.nio.file.Path;

/// Another process writes to this directory.
public final class LogInUse extends RuntimeException {
    LogInUse(Path directory) {
        super(
                "The decision log "
                        + directory
                        + " is in use by another process."
                        + "\nMaybe a second node was started with the same directory: stop it, or give this one its own.");
    }
}
