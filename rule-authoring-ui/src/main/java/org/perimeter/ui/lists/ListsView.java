package org.perimeter.ui.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.perimeter.policy.list.VersionedList;
import org.perimeter.ui.lists.ListsPresenter.Line;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.LongTable;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// All lists, with a filter over them; from here one is created.
@PermitAll
@Route(value = "lists", layout = MainLayout.class)
public class ListsView extends Div implements HasDynamicTitle {
    private final transient ListsPresenter presenter;
    private final TextField words = new TextField();
    private final Span count = new Span();
    private final Div rows = new Div();

    public ListsView(CurrentPerson people, ListDesks desks) {
        presenter = new ListsPresenter(desks.of(people.find().orElseThrow().id()));
        addClassName("p-page");
        add(
                new H1(getTranslation("lists.title")),
                new Paragraph(getTranslation("lists.purpose")),
                presenter
                        .against()
                        .<Component>map(reason -> {
                            var why = new Paragraph(reason.text().in(getLocale()));
                            why.addClassName("p-muted");
                            return why;
                        })
                        .orElseGet(() -> new NewListPart(presenter)),
                filter(),
                rows);
        show();
    }

    private Component filter() {
        words.setLabel(getTranslation("lists.filter"));
        words.setPlaceholder(getTranslation("lists.filter.help"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> show());
        count.addClassName("p-muted");
        count.getElement().setAttribute("role", "status");
        var filter = new Div(words, count);
        filter.addClassNames("p-toolbar", "p-filter");
        return filter;
    }

    private void show() {
        var lines = presenter.lines(words.getValue());
        count.setText(getTranslation("lists.filter.count", lines.size()));
        rows.removeAll();
        if (lines.isEmpty()) {
            var empty =
                    new Div(
                            new Paragraph(
                                    words.getValue().isBlank()
                                            ? getTranslation("lists.empty")
                                            : getTranslation("lists.empty.filtered")));
            empty.addClassName("p-empty");
            rows.add(empty);
            return;
        }
        rows.add(new LongTable<>(lines, getTranslation("lists.title"), this::table));
    }

    private LongTable.Rows<Line> table(Table table) {
        var figures = new Figures(getLocale());
        table.column(getTranslation("lists.column.list"))
                .column(getTranslation("lists.column.shape"))
                .figures(getTranslation("lists.column.entries"))
                .column(getTranslation("lists.column.owner"))
                .column(getTranslation("lists.column.changed"))
                .figures(getTranslation("lists.column.uses"));
        return line ->
                table.row(
                        name(line.list()),
                        shape(line.list()),
                        new Span(figures.count(line.list().newest().size())),
                        new Span(line.list().owner().name()),
                        new ChangedCell(line.list().newest(), line.by()),
                        new Span(figures.count(line.uses())));
    }

    private Component name(VersionedList list) {
        var slug = new Span(list.name());
        slug.addClassNames("p-code", "p-muted", "p-small");
        var cell = new Div(new Anchor("lists/" + list.name(), list.title().in(getLocale())), slug);
        cell.addClassName("p-cell");
        return cell;
    }

    private Component shape(VersionedList list) {
        var kind = new Span(new ShapeWords(this).of(list.kind()));
        kind.addClassNames("p-muted", "p-small");
        var cell = new Div(new Span(new ShapeWords(this).of(list.shape())), kind);
        cell.addClassName("p-cell");
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lists.title");
    }
}
