package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.List;

/// Finds groups, of the scope or of a rule, whose parts exclude each other.
final class Contradiction implements PolicyCheck.OfMeaning {
    @Override
    public List<Finding> in(Meaning meaning) {
        List<Finding> findings = new ArrayList<>();
        meaning.scopeGroups()
                .neverTrue()
                .forEach(node -> findings.add(Check.CONTRADICTION.at("", node)));
        for (Meaning.Sense rule : meaning.rules()) {
            rule.groups()
                    .neverTrue()
                    .forEach(node -> findings.add(Check.CONTRADICTION.at(rule.id(), node)));
        }
        return findings;
    }
}
