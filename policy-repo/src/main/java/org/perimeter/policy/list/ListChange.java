package org.perimeter.policy.list;

import java.util.List;
import org.perimeter.engine.list.ListEntry;

/// A change that a person wants.
///
/// @param base   number of the version that they had before them
/// @param add    entries to come; those that are there already stay
/// @param remove entries to go; those that are gone already stay so
/// @param reason why, for those who read the history
public record ListChange(
        String list, int base, List<ListEntry> add, List<ListEntry> remove, String reason) {
    public ListChange {
        add = List.copyOf(add);
        remove = List.copyOf(remove);
    }
}
