package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Policy.Band;

/// Finds bands that no sum of points reaches, where no rule gives their disposition otherwise.
///
/// A policy that adds no points at all does without bands.
final class UnreachableBand implements PolicyCheck.OfMeaning {
    @Override
    public List<Finding> in(Meaning meaning) {
        Policy policy = meaning.policy();
        long most =
                policy.rules().stream().mapToLong(rule -> Math.max(0, Meaning.points(rule))).sum();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < policy.bands().size(); i++) {
            Band band = policy.bands().get(i);
            if (most > 0 && band.from() > most && !meaning.given().contains(band.disposition())) {
                findings.add(Check.UNREACHABLE_BAND.at("", "/bands/" + i, band.from(), most));
            }
        }
        return findings;
    }
}
