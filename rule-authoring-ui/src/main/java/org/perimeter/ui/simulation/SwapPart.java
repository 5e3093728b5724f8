package org.perimeter.ui.simulation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.perimeter.simulation.archive.ExamOutcome;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.simulation.ComparePage.Line;
import org.perimeter.ui.simulation.ComparePage.Swap;

/// The consignments of one cell, some at a time, and what changed them.
final class SwapPart extends Section {
    private final transient Words words = new Words(getLocale());

    SwapPart(ComparePage page, Swap swap) {
        addClassName("p-stack");
        add(
                new H2(words.cell(swap.cell())),
                new Paragraph(
                        getTranslation(
                                "simulation.swap",
                                swap.transition().count(),
                                words.known(swap.transition().known()))));
        if (swap.cell().changed()) {
            add(
                    new CausesTable(
                            getTranslation("simulation.causes.cell", words.cell(swap.cell())),
                            swap.transition().causes(),
                            page.rules()));
        }
        if (!swap.rows().isEmpty()) {
            add(table(page, swap));
        }
        swap.next().ifPresent(next -> add(more(page, swap, next)));
    }

    private Component table(ComparePage page, Swap swap) {
        Table table =
                new Table(words.cell(swap.cell()))
                        .column(getTranslation("simulation.column.bill"))
                        .figures(getTranslation("simulation.column.points"))
                        .column(getTranslation("simulation.column.onlyA"))
                        .column(getTranslation("simulation.column.onlyB"))
                        .column(getTranslation("simulation.column.known"));
        for (Line line : swap.rows()) {
            var swapped = line.swapped();
            table.row(
                    new Anchor(
                            CompareView.address(page.comparison()) + "/" + swapped.row(),
                            words.bill(swapped.recorded(), swapped.row())),
                    new Span(points(swapped.a().points()) + " → " + points(swapped.b().points())),
                    new Span(String.join(", ", line.onlyA())),
                    new Span(String.join(", ", line.onlyB())),
                    new Span(known(swapped.recorded().outcome())));
        }
        return table;
    }

    private Component more(ComparePage page, Swap swap, long next) {
        return new Anchor(
                CompareView.address(page.comparison())
                        + "?cell="
                        + ComparePresenter.written(swap.cell())
                        + "&from="
                        + next,
                getTranslation("simulation.more"));
    }

    private String points(@Nullable Integer points) {
        return points == null ? "–" : words.count(points);
    }

    private String known(ExamOutcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> getTranslation("simulation.outcome.confirmed");
            case CLEAN -> getTranslation("simulation.outcome.clean");
            case INCONCLUSIVE -> getTranslation("simulation.outcome.inconclusive");
            case UNEXAMINED -> getTranslation("simulation.outcome.unexamined");
        };
    }
}
