package org.perimeter.engine.check;

import java.util.List;

/// Finds groups of which one part holds for whatever is known. A scope that takes everything is meant so.
final class AlwaysTrue implements PolicyCheck.OfMeaning {
    @Override
    public List<Finding> in(Meaning meaning) {
        return meaning.rules().stream()
                .flatMap(rule ->
                        rule.groups().alwaysTrue().stream()
                                .map(node -> Check.ALWAYS_TRUE.at(rule.id(), node)))
                .toList();
    }
}
