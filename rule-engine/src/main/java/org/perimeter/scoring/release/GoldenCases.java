package org.perimeter.scoring.release;

import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.Release;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.BillRef;
import org.perimeter.engine.decision.Decision.Cause;
import org.perimeter.engine.decision.Decision.Hit;
import org.perimeter.engine.decision.DecisionMaker;
import org.perimeter.engine.decision.Stamp;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.FactsJson;

/// The outcomes that the agencies approved a content with: a node that reaches others does not run it.
final class GoldenCases {
    private GoldenCases() {}

    /// What a release's evaluator says otherwise than approved; empty when it passes. Rules count by the release's instant, so
    /// that the same release passes or fails whenever a node starts.
    static List<String> failures(Release release, PolicyEvaluator evaluator) {
        List<String> failures = new ArrayList<>();
        for (GoldenCase golden : release.content().goldenCases()) {
            try {
                Facts facts = FactsJson.read(golden.canonicalFacts());
                GoldenCase.Expected reached = reached(release, evaluator, facts);
                if (!reached.equals(golden.expected())) {
                    failures.add(
                            "GOLDEN_CASE "
                                    + golden.name()
                                    + ": approved with "
                                    + golden.expected()
                                    + ", this node reaches "
                                    + reached);
                }
            } catch (IllegalArgumentException e) {
                failures.add("GOLDEN_CASE " + golden.name() + ": " + e.getMessage());
            }
        }
        return failures;
    }

    private static GoldenCase.Expected reached(
            Release release, PolicyEvaluator evaluator, Facts facts) {
        Decision decision =
                DecisionMaker.decide(
                        evaluator,
                        release.policy(),
                        facts,
                        new Stamp(
                                "golden",
                                new BillRef(null, 1),
                                release.ref(),
                                "golden",
                                release.statement().at(),
                                Cause.MESSAGE,
                                List.of()));
        return new GoldenCase.Expected(
                decision.scope(),
                decision.points(),
                decision.disposition(),
                decision.examKind(),
                decision.rejected(),
                decision.hits().stream().map(Hit::ruleId).sorted().toList());
    }
}
