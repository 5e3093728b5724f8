package org.perimeter.simulation.replay;

import java.time.Instant;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.GoldenCase.Expected;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.MustCatchEvent.Reached;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.BillRef;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.policy.review.Evidence.MustCatch;

/// The consignments that a content itself carries: examples, of which the outcome was agreed, and events that it must catch.
final class PlantedCases {
    private PlantedCases() {}

    static MustCatch check(Content content, Judge judge, Instant asOf) {
        var events = content.programmeSettings().mustCatch();
        if (content.goldenCases().isEmpty() && events.isEmpty()) {
            return MustCatch.NONE;
        }
        boolean passed =
                content.goldenCases().stream().allMatch(golden -> passes(golden, judge, asOf))
                        && events.stream().allMatch(event -> isCaught(event, judge, asOf));
        return passed ? MustCatch.PASSED : MustCatch.FAILED;
    }

    private static boolean passes(GoldenCase golden, Judge judge, Instant asOf) {
        Decision decision = decide(golden.name(), golden.canonicalFacts(), judge, asOf);
        return golden.expected().equals(Expected.of(decision));
    }

    private static boolean isCaught(MustCatchEvent event, Judge judge, Instant asOf) {
        return event.isCaughtBy(
                Reached.of(decide(event.name(), event.canonicalFacts(), judge, asOf)));
    }

    private static Decision decide(String name, byte[] facts, Judge judge, Instant asOf) {
        return judge.decide(FactsJson.read(facts), asOf, name, new BillRef(null, 1));
    }
}
