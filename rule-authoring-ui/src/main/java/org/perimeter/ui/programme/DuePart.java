package org.perimeter.ui.programme;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.LongTable;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.Table;

/// The rules of what runs that are to be reviewed, for those who write the next version.
final class DuePart extends Div {
    DuePart(DueRules due, Standing.Released now) {
        addClassName("p-stack");
        if (due.past() > 0) {
            add(
                    new Mark(
                            Mark.Look.BAD,
                            getTranslation("programme.due.past.text", (int) due.past())));
        }
        if (due.rules().isEmpty()) {
            var none = new Paragraph(getTranslation("programme.due.none"));
            none.addClassName("p-muted");
            add(none);
            return;
        }
        add(
                new LongTable<>(
                        due.rules(), getTranslation("programme.due"), table -> rows(table, now)));
    }

    private LongTable.Rows<DueRules.Due> rows(Table table, Standing.Released now) {
        table.column(getTranslation("programme.column.rule"))
                .column(getTranslation("programme.column.owner"))
                .column(getTranslation("programme.column.reviewBy"));
        var figures = new Figures(getLocale());
        return due -> {
            var rule = due.rule();
            var cell =
                    new Div(
                            new Anchor("versions/" + now.version().id(), rule.id()),
                            new Span(rule.title().in(getLocale())));
            cell.addClassName("p-cell");
            var day = figures.day(due.reviewBy());
            table.row(
                    cell,
                    new Span(rule.governance().owner()),
                    due.past()
                            ? new Mark(Mark.Look.BAD, getTranslation("programme.due.past", day))
                            : new Mark(Mark.Look.OPEN, day));
        };
    }
}
