package org.perimeter.policy.list;

import java.util.List;
import org.perimeter.engine.list.ListEntry;

/// What one version of a list has otherwise than another.
///
/// @param from         number of the version that it starts from
/// @param to           number of the version that it leads to
/// @param added        the first of those that came
/// @param addedCount   how many came
/// @param removed      the first of those that went
/// @param removedCount how many went
public record Difference(
        int from,
        int to,
        List<ListEntry> added,
        int addedCount,
        List<ListEntry> removed,
        int removedCount) {
    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
