package org.perimeter.simulation.comparison;

import org.perimeter.simulation.replay.ExamCounts;

/// The consignments of one cell, together.
///
/// @param known  what became known of them; the unexamined ones are unknown
/// @param causes none where nothing changed
public record Transition(ExamCounts known, Causes causes) {
    static final Transition NONE = new Transition(ExamCounts.NONE, Causes.NONE);

    public long count() {
        return known.total();
    }
}
