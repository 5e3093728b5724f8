package org.perimeter.ui.review;

import java.util.Optional;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.release.ReleaseRefusal;
import org.perimeter.policy.review.ReviewRefusal;

/// Where a person goes to put right what a step was refused for.
enum Remedy {
    MAKE_KEY,
    SIMULATE;

    static Optional<Remedy> of(RefusalReason reason) {
        return switch (reason) {
            case ReviewRefusal.NO_KEY, ReleaseRefusal.NO_KEY -> Optional.of(MAKE_KEY);
            case ReviewRefusal.NO_EVIDENCE,
                    ReviewRefusal.OTHER_BASELINE,
                    ReviewRefusal.MUST_CATCH_FAILED ->
                    Optional.of(SIMULATE);
            default -> Optional.empty();
        };
    }
}
