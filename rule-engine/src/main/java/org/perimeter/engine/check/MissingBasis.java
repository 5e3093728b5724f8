package org.perimeter.engine.check;

import java.util.List;
import java.util.Optional;

/// Finds rules that name no legal or programme basis.
final class MissingBasis implements PolicyCheck.OfWriting {
    @Override
    public List<Finding> in(Writing writing) {
        return writing.each(rule ->
                rule.governance().basis().isBlank()
                        ? Optional.of(Check.MISSING_BASIS.at(rule.id(), "/governance/basis"))
                        : Optional.empty());
    }
}
