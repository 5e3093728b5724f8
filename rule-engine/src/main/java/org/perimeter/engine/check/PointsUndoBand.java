package org.perimeter.engine.check;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.engine.rule.Rule;

/// Finds rules that take points off another one which alone reaches a band and has no floor to hold it.
final class PointsUndoBand implements PolicyCheck.OfMeaning {
    @Override
    public List<Finding> in(Meaning meaning) {
        Policy policy = meaning.policy();
        return policy.rules().stream().flatMap(rule -> undone(rule, policy).stream()).toList();
    }

    private static Optional<Finding> undone(Rule rule, Policy policy) {
        int off = Meaning.points(rule);
        if (off >= 0) {
            return Optional.empty();
        }
        for (Rule other : policy.rules()) {
            int points = Meaning.points(other);
            Disposition alone = band(points, policy);
            if (points > 0
                    && alone.compareTo(band(points + off, policy)) > 0
                    && !floored(other, alone)) {
                return Optional.of(
                        Check.POINTS_UNDO_BAND.at(rule.id(), "/effects", -off, other.id(), alone));
            }
        }
        return Optional.empty();
    }

    private static boolean floored(Rule rule, Disposition least) {
        return rule.effects().stream()
                .anyMatch(effect ->
                        effect instanceof Effect.Floor floor
                                && floor.disposition().compareTo(least) >= 0);
    }

    private static Disposition band(int points, Policy policy) {
        Disposition reached = Disposition.RELEASE;
        for (Band band : policy.bands()) {
            reached = points >= band.from() ? band.disposition() : reached;
        }
        return reached;
    }
}
