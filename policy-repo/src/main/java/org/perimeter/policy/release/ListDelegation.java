package org.perimeter.policy.release;

import java.util.Optional;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.policy.draft.VersionId;

/// How it stands with a list that what a programme has released delegates.
///
/// @param version    the released one
/// @param number     of that version
/// @param pinned     the entries that all agencies approved
/// @param newest     the snapshot by which nodes run others; empty where they run the pinned ones
/// @param dayBase    the entries with which this day, by UTC, began
/// @param usedToday  how many entries came and went today by what was released
/// @param wouldBe    how many it would be with the newest version of the list
public record ListDelegation(
        String programme,
        VersionId version,
        int number,
        Delegation delegation,
        Hash pinned,
        Optional<SnapshotStatement> newest,
        Hash dayBase,
        int usedToday,
        int wouldBe) {
    /// The entries that nodes run.
    public Hash runs() {
        return newest.map(SnapshotStatement::listHash).orElse(pinned);
    }
}
