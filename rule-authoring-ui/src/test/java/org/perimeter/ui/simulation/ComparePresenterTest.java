package org.perimeter.ui.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.policy.Answer;
import org.perimeter.simulation.archive.Recorded;
import org.perimeter.simulation.comparison.Causes;
import org.perimeter.simulation.comparison.Cell;
import org.perimeter.simulation.comparison.ComparedConsignment;
import org.perimeter.simulation.comparison.Comparison;
import org.perimeter.simulation.comparison.ComparisonRefusal;
import org.perimeter.simulation.comparison.Matrix;
import org.perimeter.simulation.comparison.Side;
import org.perimeter.simulation.comparison.SwapSet;
import org.perimeter.simulation.comparison.SwapSet.Swapped;
import org.perimeter.simulation.comparison.Transition;
import org.perimeter.simulation.replay.ExamCounts;
import org.perimeter.simulation.replay.RowOutcome;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.simulation.replay.Verdict;
import org.perimeter.ui.simulation.ComparePage.Swap;

class ComparePresenterTest {
    private static final Cell CELL = new Cell(Verdict.RELEASE, Verdict.EXAMINE);

    private final MemorySimulations desk = new MemorySimulations();
    private final Run a = desk.finished(MemorySimulations.YEAR);
    private final Run b = desk.finished(MemorySimulations.YEAR);

    @Test
    void both_sides_are_named() {
        ComparePage page = presenter(a, b).page(Optional.empty(), 0).orElseThrow();

        assertThat(page.a()).isEqualTo(new Named.OfVersion(desk.version));
        assertThat(page.swap()).isEmpty();
    }

    @Test
    void the_consignments_of_a_cell_tell_which_rules_fired_on_one_side_alone() {
        Swap swap = presenter(a, b).page(Optional.of(CELL), 7).orElseThrow().swap().orElseThrow();

        assertThat(swap.transition().count()).isEqualTo(3);
        assertThat(swap.rows())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.swapped().row()).isEqualTo(7);
                    assertThat(line.onlyA()).containsExactly("R-01");
                    assertThat(line.onlyB()).containsExactly("R-03");
                });
        assertThat(swap.next()).contains(9L);
    }

    @Test
    void a_refusal_is_passed_on() {
        Run other = desk.finished(MemorySimulations.MONTH);

        assertThat(presenter(a, other).page(Optional.empty(), 0))
                .isEqualTo(Answer.refused(ComparisonRefusal.OTHER_POPULATION));
    }

    @Test
    void a_cell_is_read_from_an_address_as_it_is_written_there() {
        assertThat(ComparePresenter.cell(ComparePresenter.written(CELL))).contains(CELL);
        assertThat(ComparePresenter.cell("RELEASE")).isEmpty();
        assertThat(ComparePresenter.cell("RELEASE.NOTHING")).isEmpty();
    }

    @Test
    void a_row_is_read_from_an_address_and_any_nonsense_begins_anew() {
        assertThat(ComparePresenter.row("12")).isEqualTo(12);
        assertThat(ComparePresenter.row("-3")).isZero();
        assertThat(ComparePresenter.row("twelve")).isZero();
    }

    private ComparePresenter presenter(Run one, Run other) {
        return new ComparePresenter(desk, new Table(), one.id(), other.id());
    }

    /// Compares by what the test says.
    private final class Table implements ComparisonDesk {
        @Override
        public Answer<Comparison> compare(RunId one, RunId other) {
            Run runA = desk.run(one).orElseThrow();
            Run runB = desk.run(other).orElseThrow();
            if (!runA.dataSetHash().equals(runB.dataSetHash())) {
                return Answer.refused(ComparisonRefusal.OTHER_POPULATION);
            }
            var cells = new TreeMap<Cell, Transition>();
            cells.put(CELL, new Transition(new ExamCounts(1, 0, 0, 2), new Causes(List.of(), 0)));
            return Answer.done(
                    new Comparison(
                            side(runA), side(runB), MemorySimulations.YEAR, new Matrix(cells)));
        }

        private Side side(Run run) {
            return new Side(run, ((RunState.Done) run.state()).result());
        }

        @Override
        public SwapSet swapSet(Comparison comparison, Cell cell, long from, int limit) {
            return new SwapSet(
                    cell,
                    List.of(
                            new Swapped(
                                    from,
                                    recorded(),
                                    outcome(Disposition.RELEASE, "R-01", "R-02"),
                                    outcome(Disposition.EXAMINE, "R-02", "R-03"))),
                    from + 2);
        }

        @Override
        public Optional<ComparedConsignment> consignment(Comparison comparison, long row) {
            return Optional.empty();
        }
    }

    private static RowOutcome outcome(Disposition disposition, String... fired) {
        return new RowOutcome(Scope.IN, 0, disposition, null, null, List.of(), List.of(fired));
    }

    private static Recorded recorded() {
        return new Recorded(
                MemorySimulations.NOW,
                new org.perimeter.simulation.synthetic.PrinceRupertHistory(
                                1, 1, MemorySimulations.NOW)
                        .row(0)
                        .consignment(),
                null);
    }
}
