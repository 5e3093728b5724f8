package org.perimeter.engine.bundle;

import java.util.List;

/// What a node makes of a candidate: run it, nothing to do, or keep what runs.
public sealed interface Verification {
    /// Everything holds and it is newer than what runs.
    record Accepted(Release release) implements Verification {}

    /// Everything holds and it is what runs already.
    record Unchanged(Release release) implements Verification {}

    /// Everything holds, and it is not in force at this instant: its window has not begun, or is over.
    ///
    /// @param when where this instant lies to its window: before or after it
    record OutsideWindow(Release release, EffectiveWindow.When when) implements Verification {}

    /// Something does not hold; all of it is named.
    record Refused(List<Refusal> refusals) implements Verification {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
