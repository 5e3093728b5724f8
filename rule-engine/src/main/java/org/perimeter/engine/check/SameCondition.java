package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.perimeter.engine.compile.Resolved;

/// Finds rules of one condition, in whatever order it stands.
final class SameCondition implements PolicyCheck.OfMeaning {
    @Override
    public List<Finding> in(Meaning meaning) {
        List<Finding> findings = new ArrayList<>();
        Map<Set<Resolved>, String> conditions = new HashMap<>();
        for (Meaning.Sense rule : meaning.rules()) {
            String first = conditions.putIfAbsent(rule.parts(), rule.id());
            if (first != null) {
                findings.add(Check.SAME_CONDITION.at(rule.id(), "/when", first));
            }
        }
        return findings;
    }
}
