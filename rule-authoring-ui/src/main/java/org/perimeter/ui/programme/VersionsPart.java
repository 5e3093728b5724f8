package org.perimeter.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneOffset;
import java.util.List;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.version.Version;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.look.LongTable;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.programme.ProgrammePage.VersionLine;
import org.perimeter.ui.programme.VersionFilter.Way;
import org.perimeter.ui.review.Consent;
import org.perimeter.ui.review.ConsentMark;
import org.perimeter.ui.review.StageMark;

/// The versions of a programme, with a filter over them.
final class VersionsPart extends Div {
    private final transient List<VersionLine> all;
    private final TextField words = new TextField();
    private final Select<Way> way = new Select<>();
    private final Span count = new Span();
    private final Div rows = new Div();

    VersionsPart(List<VersionLine> all) {
        this.all = all;
        addClassName("p-stack");
        if (all.isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("programme.versions.empty")));
            empty.addClassName("p-empty");
            add(empty);
            return;
        }
        add(filter(), rows);
        show();
    }

    private Component filter() {
        words.setLabel(getTranslation("programme.filter"));
        words.setPlaceholder(getTranslation("programme.filter.help"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> show());
        way.setLabel(getTranslation("programme.column.stage"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(this::name);
        way.setValue(Way.ALL);
        way.addValueChangeListener(chosen -> show());
        count.addClassName("p-muted");
        count.getElement().setAttribute("role", "status");
        var filter = new Div(words, way, count);
        filter.addClassNames("p-toolbar", "p-filter");
        return filter;
    }

    private String name(Way way) {
        return switch (way) {
            case ALL -> getTranslation("programme.way.all");
            case UNDER_WAY -> getTranslation("programme.way.underWay");
            case RELEASED -> getTranslation("programme.way.released");
            case WITHDRAWN -> getTranslation("programme.way.withdrawn");
        };
    }

    private void show() {
        var filter = new VersionFilter(words.getValue(), way.getValue());
        var lines = all.stream().filter(filter::lets).toList();
        count.setText(getTranslation("programme.filter.count", lines.size(), all.size()));
        rows.removeAll();
        if (!lines.isEmpty()) {
            rows.add(new LongTable<>(lines, getTranslation("programme.versions"), this::table));
        }
    }

    private LongTable.Rows<VersionLine> table(Table table) {
        table.column(getTranslation("programme.column.version"))
                .column(getTranslation("programme.column.stage"))
                .column(getTranslation("programme.column.submitted"))
                .column(getTranslation("programme.column.approved"))
                .column(getTranslation("programme.column.content"))
                .column(getTranslation("programme.column.next"));
        return line ->
                table.row(
                        version(line.version()),
                        new StageMark(line.stage()),
                        submitted(line),
                        consents(line),
                        new HashText(line.version().contentHash()),
                        next(line));
    }

    private Component version(Version version) {
        var comment = new Span(version.comment());
        comment.addClassNames("p-muted", "p-clamp");
        var link =
                new Anchor(
                        "versions/" + version.id(),
                        getTranslation("review.version", version.number()));
        var cell = new Div(link, comment);
        cell.addClassName("p-cell");
        return cell;
    }

    private Component submitted(VersionLine line) {
        var at = new Figures(getLocale()).moment(line.version().submittedAt(), ZoneOffset.UTC);
        return PersonCell.of(line.submitter(), at);
    }

    private static Component consents(VersionLine line) {
        if (line.consents().isEmpty()) {
            return new Span("–");
        }
        var cell = new Div();
        cell.addClassName("p-cell");
        for (var consent : line.consents()) {
            var each = new Div(new ConsentMark(consent));
            each.addClassName("p-toolbar");
            if (consent instanceof Consent.Given given) {
                var by = new Span(given.by().name());
                by.addClassNames("p-muted", "p-small");
                each.add(by);
            }
            cell.add(each);
        }
        return cell;
    }

    private Component next(VersionLine line) {
        var cell = new Div();
        cell.addClassName("p-cell");
        if (!(line.stage() instanceof Stage.Withdrawn)) {
            cell.add(simulate(this, line.version()));
        }
        line.comparison()
                .ifPresent(pair -> {
                    var link = new Anchor(pair.address(), getTranslation("programme.compare"));
                    link.setAriaLabel(
                            getTranslation("programme.compare.this", line.version().number()));
                    cell.add(link);
                });
        return cell;
    }

    /// The way to a run of a version.
    static Anchor simulate(Component where, Version version) {
        var link =
                new Anchor(
                        "simulations/new?version=" + version.id(),
                        where.getTranslation("programme.simulate"));
        link.setAriaLabel(where.getTranslation("programme.simulate.this", version.number()));
        return link;
    }
}
