package org.perimeter.ui.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.perimeter.policy.list.ListUse;
import org.perimeter.ui.look.LongTable;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.Table;

/// The rules that name a list, and which version of it they see.
final class UsesPart extends Div {
    UsesPart(ListPage page) {
        addClassName("p-stack");
        if (page.uses().isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("lists.uses.none")));
            empty.addClassName("p-empty");
            add(empty);
        } else {
            add(new LongTable<>(page.uses(), getTranslation("lists.uses"), this::table));
        }
        if (page.hiddenUses() > 0) {
            add(new Paragraph(getTranslation("lists.uses.hidden", page.hiddenUses())));
        }
    }

    private LongTable.Rows<ListPage.Use> table(Table table) {
        table.column(getTranslation("lists.column.where"))
                .column(getTranslation("lists.column.programme"))
                .column(getTranslation("lists.column.rules"))
                .column(getTranslation("lists.column.sees"));
        return line ->
                table.row(
                        where(line.use()),
                        new Span(line.programme().name().in(getLocale())),
                        new Span(
                                line.use().rules().isEmpty()
                                        ? getTranslation("lists.uses.scope")
                                        : String.join(", ", line.use().rules())),
                        sees(line.use()));
    }

    private Component where(ListUse use) {
        return switch (use) {
            case ListUse.InDraft draft ->
                    new Anchor(
                            "drafts/" + draft.draft(),
                            getTranslation("lists.uses.draft", draft.title()));
            case ListUse.InVersion version ->
                    new Anchor(
                            "versions/" + version.version(),
                            getTranslation("review.version", version.number()));
        };
    }

    private Component sees(ListUse use) {
        return switch (use) {
            case ListUse.InDraft _ -> new Span(getTranslation("lists.uses.today"));
            case ListUse.InVersion version -> {
                var pinned = new Span(getTranslation("lists.facts.version", version.pinned()));
                var cell = new Div(pinned);
                cell.addClassName("p-cell");
                if (version.released()) {
                    cell.add(new Mark(Mark.Look.GOOD, getTranslation("lists.uses.released")));
                }
                yield cell;
            }
        };
    }
}
