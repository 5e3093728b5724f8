package org.perimeter.ui.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What publishing a version does, said before it is done.
///
/// @param sequence of the new release
/// @param rollBack whether the version was released before
/// @param stays    whether the version is in force already, and merely stays so
/// @param begins   when nodes take it into use; empty for at once
/// @param replaces what stops running then; empty where nothing runs
/// @param callsOff sequence of the release that waits for its time, and no longer will
/// @param ends     when it is over; empty for never
/// @param lists    names of those that one agency had released alone, and that go to other entries with this release
record Consequences(
        long sequence,
        boolean rollBack,
        boolean stays,
        Optional<Instant> begins,
        Optional<Replaced> replaces,
        Optional<Long> callsOff,
        Optional<End> ends,
        List<String> lists) {
    Consequences {
        lists = List.copyOf(lists);
    }

    /// @param version number of the version that runs now
    /// @param hash    of its release, abridged
    /// @param changes from it to the version that is published
    record Replaced(long sequence, int version, String hash, int changes) {}

    /// @param then sequence of the release that comes back; empty where none does
    record End(Instant at, Optional<Long> then) {}
}
