package org.perimeter.scoring.release;

import java.util.List;
import org.perimeter.engine.decision.Decision.ReleaseRef;

/// What came of looking for a newer release of one programme.
public sealed interface Loading {
    /// It runs from now on.
    record Loaded(ReleaseRef release) implements Loading {}

    /// What runs is the newest.
    record Unchanged(ReleaseRef release) implements Loading {}

    /// There is no release of the programme that is in force.
    record Absent() implements Loading {}

    /// What is there does not hold; what ran, if anything, still does.
    ///
    /// @param reasons all of them, in English, for the node's log and its health
    record Refused(List<String> reasons) implements Loading {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
