package org.perimeter.ui.lists;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.list.Difference;
import org.perimeter.policy.list.ImportPreview;
import org.perimeter.policy.list.ImportPreview.RefusedLine;
import org.perimeter.policy.list.ImportPreview.RefusedLines;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.LongTable;
import org.perimeter.ui.look.Table;

/// What an import would do.
final class PreviewPart extends Div {
    PreviewPart(ListShape shape, ImportPreview preview) {
        addClassName("p-stack");
        var figures = new Figures(getLocale());
        var counts =
                new Table(getTranslation("lists.preview"))
                        .column(getTranslation("lists.preview"))
                        .figures(getTranslation("lists.column.entries"));
        counts.row(getTranslation("lists.preview.created"), figures.count(preview.created()));
        counts.row(getTranslation("lists.preview.removed"), figures.count(preview.removed()));
        counts.row(getTranslation("lists.preview.existing"), figures.count(preview.existing()));
        counts.row(getTranslation("lists.preview.repeated"), figures.count(preview.repeated()));
        counts.row(getTranslation("lists.preview.refused"), figures.count(preview.refused().all()));
        add(counts);
        if (preview.refused().all() > 0) {
            refused(preview.refused());
        }
        if (preview.created() + preview.removed() > 0) {
            add(
                    new H3(getTranslation("lists.difference")),
                    new DifferencePart(
                            shape,
                            new Difference(
                                    preview.base(),
                                    preview.base() + 1,
                                    preview.coming(),
                                    preview.created(),
                                    preview.going(),
                                    preview.removed())));
        }
    }

    private void refused(RefusedLines lines) {
        add(
                new H3(getTranslation("lists.preview.refused")),
                new LongTable<>(
                        lines.first(), getTranslation("lists.preview.refused"), this::table));
        if (lines.all() > lines.first().size()) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "lists.preview.refused.more",
                                    new Figures(getLocale())
                                            .count(lines.all() - lines.first().size()))));
        }
    }

    private LongTable.Rows<RefusedLine> table(Table table) {
        table.column(getTranslation("lists.preview.line"))
                .column(getTranslation("lists.preview.text"))
                .column(getTranslation("lists.preview.reason"));
        return line ->
                table.row(
                        new Span(new Figures(getLocale()).count(line.number())),
                        new Span(line.text()),
                        new Span(line.fault().text().in(getLocale())));
    }
}
