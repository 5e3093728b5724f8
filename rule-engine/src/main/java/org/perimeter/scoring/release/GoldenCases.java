package org.perimeter.scoring.release;

import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.Release;
import org.perimeter.engine.compile.PolicyEvaluator;

/// The outcomes that the agencies approved a content with: a node that reaches others does not run it.
final class GoldenCases {
    private GoldenCases() {}

    /// What a release's evaluator says otherwise than approved; empty when it passes. Rules count by the release's instant, so
    /// that the same release passes or fails whenever a node starts.
    static List<String> failures(Release release, PolicyEvaluator evaluator) {
        List<String> failures = new ArrayList<>();
        for (GoldenCase golden : release.content().goldenCases()) {
            try {
                GoldenCase.Expected reached =
                        golden.reached(evaluator, release.policy(), release.statement().at());
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
}
