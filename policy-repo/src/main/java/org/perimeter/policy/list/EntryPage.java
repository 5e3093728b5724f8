package org.perimeter.policy.list;

import java.util.List;
import org.perimeter.engine.list.ListEntry;

/// Some of the entries that were asked for.
///
/// @param from how many come before them
/// @param all  how many there are
public record EntryPage(List<ListEntry> entries, int from, int all) {
    public EntryPage {
        entries = List.copyOf(entries);
    }
}
