package org.perimeter.ui.review;

import java.util.List;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.policy.review.Evidence.MustCatch;

/// Whether a version has a simulation that an approval can rest on: the one attached last decides.
enum EvidenceMark {
    NONE,
    ATTACHED,
    /// It missed an event that every release must catch.
    MISSED;

    static EvidenceMark of(List<AttachedEvidence> newestFirst) {
        if (newestFirst.isEmpty()) {
            return NONE;
        }
        return newestFirst.getFirst().evidence().mustCatch() == MustCatch.FAILED
                ? MISSED
                : ATTACHED;
    }
}
