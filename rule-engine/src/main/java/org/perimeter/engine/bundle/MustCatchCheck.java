package org.perimeter.engine.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.decision.Decision.Scope;

/// Whether rules catch the must-catch events that were approved with them.
///
/// @param inForceAt the release's instant, so that the same release holds or not whenever a node starts
public record MustCatchCheck(ProgrammeSettings settings, Instant inForceAt) {
    /// Names every event that is missed, and every one that cannot be read; empty when all are caught.
    ///
    /// @param evaluator made for this policy
    public List<Refusal> missed(ResolvedPolicy policy, PolicyEvaluator evaluator) {
        var missed = new ArrayList<Refusal>();
        for (MustCatchEvent event : settings.mustCatch()) {
            String place = "content#/settings/mustCatch/" + settings.mustCatch().indexOf(event);
            try {
                var reached = event.reached(evaluator, policy, inForceAt);
                if (!event.isCaughtBy(reached)) {
                    missed.add(
                            new Refusal(Reason.MUST_CATCH_MISSED, place, missed(event, reached)));
                }
            } catch (IllegalArgumentException e) {
                missed.add(
                        new Refusal(
                                Reason.WRONG_VALUE, place, event.name() + ": " + e.getMessage()));
            }
        }
        return missed;
    }

    private static String missed(MustCatchEvent event, MustCatchEvent.Reached reached) {
        String instead =
                reached.scope() == Scope.OUT
                        ? "out of scope"
                        : reached.disposition() == null
                                ? "rejected with " + reached.rejected()
                                : reached.disposition().name();
        return "Must-catch event "
                + event.name()
                + " is to come to at least "
                + event.atLeast()
                + ", and comes out as "
                + instead;
    }
}
