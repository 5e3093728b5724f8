package org.perimeter.engine.bundle;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a bundle brings of a delegated list whose entries are others than those that its content pins.
///
/// @param newest    the entries that run
/// @param dayBefore the last ones signed on an earlier day, with which the day of the newest began; `null` where it began
///                  with the pinned ones
public record DelegatedList(
        Signed<SnapshotStatement> newest, @Nullable Signed<SnapshotStatement> dayBefore) {
    /// The files without which neither can be judged.
    Stream<Hash> files() {
        return Stream.of(newest.statement().listHash(), newest.statement().dayBase());
    }
}
