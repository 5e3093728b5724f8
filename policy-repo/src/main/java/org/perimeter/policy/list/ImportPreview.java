package org.perimeter.policy.list;

import java.util.List;
import org.perimeter.engine.list.ListEntry;

/// What an import would do.
///
/// @param base     number of the version that it was worked out over
/// @param created  how many entries would come; a new number for a key is one that comes and one that goes
/// @param removed  how many entries would go
/// @param existing how many are there already
/// @param repeated how many lines say what a line above says
/// @param coming   the first of those that would come
/// @param going    the first of those that would go
/// @param refused  lines that are left out
public record ImportPreview(
        int base,
        int created,
        int removed,
        int existing,
        int repeated,
        List<ListEntry> coming,
        List<ListEntry> going,
        RefusedLines refused) {
    public ImportPreview {
        coming = List.copyOf(coming);
        going = List.copyOf(going);
    }

    /// @param first the first of them
    /// @param all   how many there are
    public record RefusedLines(List<RefusedLine> first, int all) {
        public RefusedLines {
            first = List.copyOf(first);
        }
    }

    /// @param number of the line in the file, from 1
    /// @param text   what stands on it, cut
    public record RefusedLine(long number, String text, EntryFault fault) {}
}
