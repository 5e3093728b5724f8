package org.perimeter.scoring.log;

import org.jspecify.annotations.Nullable;

/// The disk does not take records: what was to be logged must not be answered.
public final class LogUnavailable extends RuntimeException {
    LogUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
