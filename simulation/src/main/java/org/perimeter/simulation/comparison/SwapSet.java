package org.perimeter.simulation.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.simulation.archive.Recorded;
import org.perimeter.simulation.replay.RowOutcome;

/// Some consignments of one cell, in the order of the data set.
///
/// @param next the row from which the following ones can be asked for; `null` when these were the last
public record SwapSet(Cell cell, List<Swapped> rows, @Nullable Long next) {
    public SwapSet {
        rows = List.copyOf(rows);
    }

    /// One consignment, with what either run made of it.
    ///
    /// @param row its position in the data set, from 0
    public record Swapped(long row, Recorded recorded, RowOutcome a, RowOutcome b) {}
}
