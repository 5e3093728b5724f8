package org.perimeter.ui.simulation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.perimeter.simulation.comparison.Cell;
import org.perimeter.simulation.comparison.Comparison;
import org.perimeter.simulation.replay.Verdict;
import org.perimeter.ui.look.Table;

/// From each verdict of A, down, to each of B, across; a cell leads to its consignments.
final class MatrixTable extends Div {
    private final transient Words words = new Words(getLocale());
    private final transient Comparison comparison;
    private final transient @Nullable Cell chosen;

    MatrixTable(Comparison comparison, @Nullable Cell chosen) {
        this.comparison = comparison;
        this.chosen = chosen;
        SortedSet<Verdict> verdicts = comparison.matrix().verdicts();
        Table table =
                new Table(getTranslation("simulation.matrix"))
                        .column(getTranslation("simulation.matrix.corner"));
        verdicts.forEach(verdict ->
                table.figures(getTranslation("simulation.matrix.b", words.verdict(verdict))));
        for (Verdict a : verdicts) {
            table.row(
                    VerdictChip.of(a, getLocale()),
                    verdicts.stream().map(b -> cell(new Cell(a, b))).toArray(Component[]::new));
        }
        table.addClassName("p-matrix");
        add(table);
    }

    private Component cell(Cell cell) {
        long count = comparison.matrix().at(cell).count();
        if (count == 0) {
            Span none = new Span("0");
            none.addClassName("p-muted");
            return none;
        }
        Anchor link =
                new Anchor(
                        CompareView.address(comparison) + "?cell=" + ComparePresenter.written(cell),
                        words.count(count));
        link.setAriaLabel(words.cell(cell) + ": " + words.count(count));
        if (!cell.changed()) {
            link.addClassName("p-same");
        }
        if (cell.equals(chosen)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
