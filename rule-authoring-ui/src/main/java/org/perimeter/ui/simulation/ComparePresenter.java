package org.perimeter.ui.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.Answer;
import org.perimeter.simulation.comparison.Cell;
import org.perimeter.simulation.comparison.Comparison;
import org.perimeter.simulation.comparison.SwapSet;
import org.perimeter.simulation.comparison.SwapSet.Swapped;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.Verdict;
import org.perimeter.ui.simulation.ComparePage.Line;
import org.perimeter.ui.simulation.ComparePage.Swap;

/// Two runs side by side: what changed, by which rules, for which consignments.
final class ComparePresenter {
    /// Consignments on a page.
    static final int SOME = 50;

    private static final String BETWEEN = ".";

    private final SimulationDesk desk;
    private final ComparisonDesk comparing;
    private final RunId a;
    private final RunId b;

    ComparePresenter(SimulationDesk desk, ComparisonDesk comparing, RunId a, RunId b) {
        this.desk = desk;
        this.comparing = comparing;
        this.a = a;
        this.b = b;
    }

    /// Reads the outcomes of both runs, which takes a while the first time.
    ///
    /// @param cell the cell whose consignments are wanted, and from which row on
    Answer<ComparePage> page(Optional<Cell> cell, long from) {
        return switch (comparing.compare(a, b)) {
            case Answer.Refused<Comparison>(var reason, var detail) ->
                    Answer.refused(reason, detail);
            case Answer.Done<Comparison>(var comparison) ->
                    Answer.done(page(comparison, cell, from));
        };
    }

    private ComparePage page(Comparison comparison, Optional<Cell> cell, long from) {
        Run runA = comparison.a().run();
        Run runB = comparison.b().run();
        Map<String, Rule> rules = new HashMap<>();
        desk.policy(runA).rules().forEach(rule -> rules.put(rule.id(), rule));
        desk.policy(runB).rules().forEach(rule -> rules.put(rule.id(), rule));
        return new ComparePage(
                comparison,
                Named.of(runA, desk),
                Named.of(runB, desk),
                rules,
                cell.map(of -> swap(comparison, of, from)));
    }

    private Swap swap(Comparison comparison, Cell cell, long from) {
        SwapSet some = comparing.swapSet(comparison, cell, from, SOME);
        return new Swap(
                cell,
                comparison.matrix().at(cell),
                some.rows().stream().map(ComparePresenter::line).toList(),
                Optional.ofNullable(some.next()));
    }

    private static Line line(Swapped swapped) {
        return new Line(
                swapped,
                without(swapped.a().fired(), swapped.b().fired()),
                without(swapped.b().fired(), swapped.a().fired()));
    }

    private static List<String> without(List<String> ids, List<String> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }

    /// The cell of an address, such as `RELEASE.EXAMINE`; empty where it is none.
    static Optional<Cell> cell(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Cell(
                            Verdict.valueOf(text.substring(0, between)),
                            Verdict.valueOf(text.substring(between + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String written(Cell cell) {
        return cell.a().name() + BETWEEN + cell.b().name();
    }

    /// The row of an address; the first where it is none.
    static long row(String text) {
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
