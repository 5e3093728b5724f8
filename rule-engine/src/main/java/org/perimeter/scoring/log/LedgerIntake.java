package org.perimeter.scoring.log;

import java.util.List;

/// Where logged decisions go for good; a port of the scoring node.
public interface LedgerIntake {
    /// Records all of them or throws. Records come in the order of the log, and may come again after a restart or a
    /// failure: one that is there already, equal in every part, is passed over.
    void record(List<LogRecord> records);
}
