package org.perimeter.ui.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.look.LongTable;
import org.perimeter.ui.look.Table;

/// All versions of a list: who changed what and why.
final class HistoryPart extends Div {
    private final transient ListPage page;

    HistoryPart(ListPage page) {
        this.page = page;
        add(new LongTable<>(page.versions(), getTranslation("lists.versions"), this::table));
    }

    private LongTable.Rows<ListVersion> table(Table table) {
        var figures = new Figures(getLocale());
        table.column(getTranslation("lists.column.version"))
                .column(getTranslation("lists.column.changed"))
                .column(getTranslation("lists.reason"))
                .figures(getTranslation("lists.preview.created"))
                .figures(getTranslation("lists.preview.removed"))
                .figures(getTranslation("lists.column.entries"))
                .column(getTranslation("lists.column.hash"))
                .column(getTranslation("lists.column.compare"));
        return version ->
                table.row(
                        new Anchor(
                                address() + "?version=" + version.number(),
                                getTranslation("lists.facts.version", version.number())),
                        new ChangedCell(
                                version,
                                Objects.requireNonNull(page.people().get(version.by().person()))),
                        new Span(version.reason()),
                        new Span(figures.count(version.added())),
                        new Span(figures.count(version.removed())),
                        new Span(figures.count(version.size())),
                        new HashText(version.hash()),
                        compare(version));
    }

    private Component compare(ListVersion version) {
        var cell = new Div();
        cell.addClassName("p-cell");
        int newest = page.list().newest().number();
        if (version.number() > 1) {
            cell.add(
                    link(
                            version.number() - 1,
                            version.number(),
                            getTranslation("lists.compare.before", version.number() - 1)));
        }
        if (version.number() < newest) {
            cell.add(
                    link(
                            version.number(),
                            newest,
                            getTranslation("lists.compare.today", version.number())));
        }
        return cell;
    }

    private Anchor link(int from, int to, String words) {
        return new Anchor(address() + "?compare=" + from + "-" + to, words);
    }

    private String address() {
        return "lists/" + page.list().name();
    }
}
