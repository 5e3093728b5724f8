package org.perimeter.scoring.log;

/// More decisions wait for the disk than the log takes; the caller may try again soon. Nothing was logged.
public final class LogBusy extends RuntimeException {
    LogBusy(long waiting) {
        super(waiting + " bytes already wait for the disk");
    }
}
