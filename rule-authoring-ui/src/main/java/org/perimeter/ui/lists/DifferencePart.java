package org.perimeter.ui.lists;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.list.Difference;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.LongTable;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.Table;

/// Which entries came and went between two versions.
final class DifferencePart extends Div {
    private final ListShape shape;

    private record Line(ListEntry entry, boolean added) {}

    DifferencePart(ListShape shape, Difference difference) {
        this.shape = shape;
        addClassName("p-stack");
        var figures = new Figures(getLocale());
        add(
                new Paragraph(
                        getTranslation(
                                "lists.difference.counts",
                                figures.count(difference.addedCount()),
                                figures.count(difference.removedCount()))));
        List<Line> lines =
                java.util.stream.Stream.concat(
                                difference.added().stream().map(entry -> new Line(entry, true)),
                                difference.removed().stream().map(entry -> new Line(entry, false)))
                        .toList();
        if (lines.isEmpty()) {
            return;
        }
        add(new LongTable<>(lines, getTranslation("lists.difference"), this::table));
        int all = difference.addedCount() + difference.removedCount();
        if (all > lines.size()) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "lists.difference.more", figures.count(all - lines.size()))));
        }
    }

    private LongTable.Rows<Line> table(Table table) {
        var words = new ShapeWords(this);
        table.column(words.key(shape));
        if (shape != ListShape.VALUES) {
            table.column(words.value(shape));
        }
        table.column(getTranslation("lists.difference"));
        return line -> {
            var mark =
                    line.added()
                            ? new Mark(Mark.Look.ADDED, getTranslation("lists.difference.added"))
                            : new Mark(
                                    Mark.Look.REMOVED, getTranslation("lists.difference.removed"));
            var key = new Span(line.entry().key());
            if (shape == ListShape.VALUES) {
                table.row(key, mark);
            } else {
                table.row(key, new Span(words.value(shape, line.entry().value())), mark);
            }
        };
    }
}
