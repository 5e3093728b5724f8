package org.perimeter.ui.review;

import java.util.Optional;
import org.perimeter.policy.list.VersionedList;

/// A list that a version pins.
///
/// @param number of the list's version that is pinned
/// @param before number of the list's version that the baseline pins; empty where it pins none
record PinnedList(VersionedList list, int number, Optional<Integer> before) {
    /// Whether the version looks things up in another state of the list than the baseline, or in one more list.
    boolean isChanged() {
        return before.map(number -> number != this.number).orElse(true);
    }
}
