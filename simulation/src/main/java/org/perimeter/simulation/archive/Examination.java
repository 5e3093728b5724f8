package org.perimeter.simulation.archive;

import java.time.Instant;
import org.perimeter.engine.decision.ExamKind;

/// What happened to a consignment that was opened or imaged. A consignment without one is unknown, never clean.
public record Examination(ExamKind kind, Result result, Selection selection, Instant at) {
    public enum Result {
        /// A threat, contraband or a false declaration was found.
        CONFIRMED,
        CLEAN,
        INCONCLUSIVE
    }

    /// Why this consignment was chosen; reports keep them apart.
    public enum Selection {
        RULE,
        RANDOM,
        QUOTA,
        OVERRIDE
    }
}
