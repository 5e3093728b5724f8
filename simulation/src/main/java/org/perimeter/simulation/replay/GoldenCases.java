package org.perimeter.simulation.replay;

import java.time.Instant;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.GoldenCase.Expected;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.BillRef;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.policy.review.Evidence.MustCatch;

/// The planted consignments that a content must decide as it was agreed.
final class GoldenCases {
    private GoldenCases() {}

    static MustCatch check(Content content, Judge judge, Instant asOf) {
        if (content.goldenCases().isEmpty()) {
            return MustCatch.NONE;
        }
        boolean passed =
                content.goldenCases().stream().allMatch(golden -> passes(golden, judge, asOf));
        return passed ? MustCatch.PASSED : MustCatch.FAILED;
    }

    private static boolean passes(GoldenCase golden, Judge judge, Instant asOf) {
        Decision decision =
                judge.decide(
                        FactsJson.read(golden.canonicalFacts()),
                        asOf,
                        golden.name(),
                        new BillRef(null, 1));
        return golden.expected().equals(Expected.of(decision));
    }
}
