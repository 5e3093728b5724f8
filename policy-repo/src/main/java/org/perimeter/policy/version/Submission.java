package org.perimeter.policy.version;

import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.policy.draft.DraftId;

/// A draft to be submitted, as its author saw it.
///
/// @param revision    the newest one; an older one is refused, since somebody has saved since
/// @param comment     what changes and why, for those who review it
/// @param effective   when nodes may run it; `null` for at once and without end
public record Submission(
        DraftId draft, int revision, String comment, @Nullable EffectiveWindow effective) {
    /// To be in force at once and without end.
    public Submission(DraftId draft, int revision, String comment) {
        this(draft, revision, comment, null);
    }
}
