package org.perimeter.simulation.archive;

/// What is known of a consignment afterwards, in a closed vocabulary.
public enum ExamOutcome {
    CONFIRMED,
    CLEAN,
    INCONCLUSIVE,
    /// Never examined: unknown, and counted as nothing else.
    UNEXAMINED
}
