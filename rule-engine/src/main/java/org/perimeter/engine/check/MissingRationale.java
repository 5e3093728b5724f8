package org.perimeter.engine.check;

import java.util.List;
import java.util.Optional;

/// Finds rules without a word on why they exist.
final class MissingRationale implements PolicyCheck.OfWriting {
    @Override
    public List<Finding> in(Writing writing) {
        return writing.each(rule ->
                rule.governance().rationale().isBlank()
                        ? Optional.of(
                                Check.MISSING_RATIONALE.at(rule.id(), "/governance/rationale"))
                        : Optional.empty());
    }
}
