package org.perimeter.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.util.List;
import org.perimeter.policy.version.Version;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.LongTable;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.programme.ProgrammePage.DraftLine;

/// The open drafts; on request also those that were submitted as they stand.
final class DraftsPart extends Div {
    private final transient List<DraftLine> all;
    private final Div rows = new Div();

    DraftsPart(List<DraftLine> all) {
        this.all = all;
        addClassName("p-stack");
        long submitted = all.stream().filter(line -> !line.open()).count();
        if (submitted > 0) {
            var also = new Checkbox(getTranslation("programme.drafts.submitted", submitted));
            also.addValueChangeListener(ticked -> show(ticked.getValue()));
            add(also);
        }
        add(rows);
        show(false);
    }

    private void show(boolean submittedToo) {
        rows.removeAll();
        var lines = all.stream().filter(line -> submittedToo || line.open()).toList();
        rows.add(
                lines.isEmpty()
                        ? empty()
                        : new LongTable<>(lines, getTranslation("programme.drafts"), this::table));
    }

    private Component empty() {
        var empty = new Div(new Paragraph(getTranslation("programme.drafts.empty")));
        empty.addClassName("p-empty");
        return empty;
    }

    private LongTable.Rows<DraftLine> table(Table table) {
        table.column(getTranslation("programme.column.draft"))
                .column(getTranslation("programme.column.saved"))
                .column(getTranslation("programme.column.base"))
                .column(getTranslation("programme.column.state"));
        return line -> table.row(name(line), saved(line), base(line), state(line));
    }

    private static Component name(DraftLine line) {
        return new Anchor("drafts/" + line.draft().id(), line.draft().title());
    }

    private Component saved(DraftLine line) {
        var at = new Figures(getLocale()).moment(line.draft().savedAt(), ZoneOffset.UTC);
        return PersonCell.of(line.savedBy(), at);
    }

    private Component base(DraftLine line) {
        return line.base()
                .<Component>map(this::link)
                .orElseGet(() -> new Span(getTranslation("programme.base.none")));
    }

    private Component state(DraftLine line) {
        return line.submitted()
                .<Component>map(version -> {
                    var as = new Span(getTranslation("programme.draft.submitted"));
                    var cell = new Div(as, link(version));
                    cell.addClassName("p-toolbar");
                    return cell;
                })
                .orElseGet(
                        () -> new Mark(Mark.Look.CHANGED, getTranslation("programme.draft.open")));
    }

    private Anchor link(Version version) {
        return new Anchor(
                "versions/" + version.id(), getTranslation("review.version", version.number()));
    }
}
