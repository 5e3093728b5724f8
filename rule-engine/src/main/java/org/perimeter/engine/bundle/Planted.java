package org.perimeter.engine.bundle;

import java.time.Instant;
import java.util.List;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.BillRef;
import org.perimeter.engine.decision.Decision.Cause;
import org.perimeter.engine.decision.Decision.ReleaseRef;
import org.perimeter.engine.decision.DecisionMaker;
import org.perimeter.engine.decision.Stamp;
import org.perimeter.engine.fact.FactsJson;

/// Decides the consignments that a content itself carries.
final class Planted {
    private static final ReleaseRef NO_RELEASE = new ReleaseRef(0, "");

    private Planted() {}

    /// @throws IllegalArgumentException when the facts cannot be read
    static Decision decide(
            byte[] canonicalFacts,
            PolicyEvaluator evaluator,
            ResolvedPolicy policy,
            Instant inForceAt) {
        return DecisionMaker.decide(
                evaluator,
                policy,
                FactsJson.read(canonicalFacts),
                new Stamp(
                        "golden",
                        new BillRef(null, 1),
                        NO_RELEASE,
                        "golden",
                        inForceAt,
                        Cause.MESSAGE,
                        List.of()));
    }
}
