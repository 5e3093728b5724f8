package org.perimeter.ui.review;

import java.util.Optional;

/// What publishing a version does, said before it is done.
///
/// @param sequence of the new release
/// @param rollBack whether the version was released before
/// @param replaces what stops running; empty where nothing runs yet
record Consequences(long sequence, boolean rollBack, Optional<Replaced> replaces) {
    /// @param version number of the version that runs now
    /// @param hash    of its release, abridged
    /// @param changes from it to the version that is published
    record Replaced(long sequence, int version, String hash, int changes) {}
}
