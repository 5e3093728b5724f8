package org.perimeter.engine.check;

import java.util.List;
import java.util.Optional;

/// Finds rules that never end.
final class MissingExpiry implements PolicyCheck.OfWriting {
    @Override
    public List<Finding> in(Writing writing) {
        return writing.each(rule ->
                rule.governance().validUntil() == null
                        ? Optional.of(Check.MISSING_EXPIRY.at(rule.id(), "/governance/validUntil"))
                        : Optional.empty());
    }
}
