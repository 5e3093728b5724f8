package org.perimeter.ui.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.Answer;
import org.perimeter.simulation.comparison.ComparedConsignment;
import org.perimeter.simulation.comparison.ComparedConsignment.Judged;
import org.perimeter.simulation.comparison.Comparison;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.ui.look.Saying;
import org.perimeter.ui.simulation.ConsignmentPage.Line;

/// One consignment of a comparison, explained by both policies.
final class ConsignmentPresenter {
    private final SimulationDesk desk;
    private final ComparisonDesk comparing;

    ConsignmentPresenter(SimulationDesk desk, ComparisonDesk comparing) {
        this.desk = desk;
        this.comparing = comparing;
    }

    /// Done with nothing where the data set has no such row.
    Answer<Optional<ConsignmentPage>> page(RunId a, RunId b, long row) {
        return switch (comparing.compare(a, b)) {
            case Answer.Refused<Comparison>(var reason, var detail) ->
                    Answer.refused(reason, detail);
            case Answer.Done<Comparison>(var comparison) ->
                    Answer.done(
                            comparing
                                    .consignment(comparison, row)
                                    .map(found -> page(comparison, found)));
        };
    }

    private ConsignmentPage page(Comparison comparison, ComparedConsignment found) {
        return new ConsignmentPage(
                found,
                Named.of(comparison.a().run(), desk),
                Named.of(comparison.b().run(), desk),
                lines(found));
    }

    private static List<Line> lines(ComparedConsignment found) {
        Map<String, Rule> rules = new TreeMap<>();
        found.a().policy().rules().forEach(rule -> rules.put(rule.id(), rule));
        found.b().policy().rules().forEach(rule -> rules.put(rule.id(), rule));
        Map<String, Saying> a = sayings(found.a());
        Map<String, Saying> b = sayings(found.b());
        return rules.values().stream()
                .map(rule ->
                        new Line(
                                rule,
                                a.getOrDefault(rule.id(), Saying.ABSENT),
                                b.getOrDefault(rule.id(), Saying.ABSENT)))
                .toList();
    }

    private static Map<String, Saying> sayings(Judged judged) {
        var counted = judged.counted();
        Map<String, Saying> sayings = new HashMap<>();
        judged.explanations()
                .forEach(explanation ->
                        sayings.put(
                                explanation.ruleId(),
                                Saying.of(explanation, counted.contains(explanation.ruleId()))));
        return sayings;
    }
}
