package org.perimeter.ui.editor;

import java.time.Instant;
import org.perimeter.policy.RefusalReason;

/// Whether what stands on the screen is kept.
sealed interface SaveState {
    record Saved(Instant at) implements SaveState {}

    /// Edited since; saved as soon as the person pauses.
    record Edited() implements SaveState {}

    /// The database did not answer; it is tried again while the page is open.
    record Waiting() implements SaveState {}

    record Refused(RefusalReason reason) implements SaveState {}
}
