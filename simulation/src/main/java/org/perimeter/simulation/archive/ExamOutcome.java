package org.perimeter.simulation.archive;

import org.jspecify.annotations.Nullable;

/// What is known of a consignment afterwards, in a closed vocabulary.
public enum ExamOutcome {
    CONFIRMED,
    CLEAN,
    INCONCLUSIVE,
    /// Never examined: unknown, and counted as nothing else.
    UNEXAMINED;

    /// @param examination `null` where there was none
    public static ExamOutcome of(@Nullable Examination examination) {
        if (examination == null) {
            return UNEXAMINED;
        }
        return switch (examination.result()) {
            case CONFIRMED -> CONFIRMED;
            case CLEAN -> CLEAN;
            case INCONCLUSIVE -> INCONCLUSIVE;
        };
    }
}
