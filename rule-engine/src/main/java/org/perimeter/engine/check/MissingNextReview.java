package org.perimeter.engine.check;

import java.util.List;
import java.util.Optional;

/// Finds rules without a day on which they are assessed again.
final class MissingNextReview implements PolicyCheck.OfWriting {
    @Override
    public List<Finding> in(Writing writing) {
        return writing.each(rule ->
                rule.governance().nextReview() == null
                        ? Optional.of(
                                Check.MISSING_NEXT_REVIEW.at(rule.id(), "/governance/nextReview"))
                        : Optional.empty());
    }
}
