package org.perimeter.simulation.archive;

import org.jspecify.annotations.Nullable;

/// What became known of a consignment, apart from the consignment: one column of the data set, read alone.
///
/// @param examination `null` if it was never examined
public record Aftermath(@Nullable Examination examination) {
    public ExamOutcome outcome() {
        return ExamOutcome.of(examination);
    }
}
