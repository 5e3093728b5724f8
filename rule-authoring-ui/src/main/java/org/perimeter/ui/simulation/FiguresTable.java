package org.perimeter.ui.simulation;

import com.vaadin.flow.component.html.Div;
import org.perimeter.simulation.comparison.Comparison;
import org.perimeter.simulation.comparison.Side;
import org.perimeter.ui.look.Table;

/// The figures that matter, A beside B: examinations, confirmed finds, yield, and what stays unknown.
final class FiguresTable extends Div {
    private final transient Words words = new Words(getLocale());
    private final Table table;

    FiguresTable(Comparison comparison) {
        table =
                new Table(getTranslation("simulation.figures"))
                        .column(getTranslation("simulation.column.figure"))
                        .figures(getTranslation("simulation.a"))
                        .figures(getTranslation("simulation.b"))
                        .figures(getTranslation("simulation.column.difference"));
        Side a = comparison.a();
        Side b = comparison.b();
        row(getTranslation("simulation.figure.examinations"), a.examinations(), b.examinations());
        row(
                getTranslation("simulation.figure.finds"),
                a.known().confirmed(),
                b.known().confirmed());
        row(
                getTranslation("simulation.figure.examined"),
                a.known().examined(),
                b.known().examined());
        row(
                getTranslation("simulation.figure.unexamined"),
                a.known().unexamined(),
                b.known().unexamined());
        table.row(
                getTranslation("simulation.figure.yield"),
                words.share(a.known().finds()),
                words.share(b.known().finds()),
                "");
        add(table);
    }

    private void row(String name, long a, long b) {
        table.row(name, words.count(a), words.count(b), words.difference(a, b));
    }
}
