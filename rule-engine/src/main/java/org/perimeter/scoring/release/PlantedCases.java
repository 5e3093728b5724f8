package org.perimeter.scoring.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.MustCatchCheck;
import org.perimeter.engine.bundle.Refusal;
import org.perimeter.engine.bundle.Release;
import org.perimeter.engine.compile.PolicyEvaluator;

/// The consignments that the agencies approved a content with: a node that decides them otherwise does not run it.
final class PlantedCases {
    private PlantedCases() {}

    /// What a release's evaluator says otherwise than approved; empty when it passes. Rules count by the release's instant, so
    /// that the same release passes or fails whenever a node starts.
    static List<String> failures(Release release, PolicyEvaluator evaluator) {
        return Stream.concat(
                        golden(release, evaluator).stream(),
                        new MustCatchCheck(
                                        release.content().programmeSettings(),
                                        release.statement().at())
                                .missed(release.policy(), evaluator).stream()
                                        .map(Refusal::toString))
                .toList();
    }

    private static List<String> golden(Release release, PolicyEvaluator evaluator) {
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
