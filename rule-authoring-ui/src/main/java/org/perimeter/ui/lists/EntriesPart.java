package org.perimeter.ui.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Consumer;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.Table;

/// The entries of the version that is shown, with a search over them; those of the list of the day can be changed.
final class EntriesPart extends Div {
    private final transient ListPresenter presenter;
    private final transient ListQuery query;
    private final transient ListPage page;
    private final transient Consumer<ListVersion> done;
    private final TextField search = new TextField();

    EntriesPart(
            ListPresenter presenter, ListQuery query, ListPage page, Consumer<ListVersion> done) {
        this.presenter = presenter;
        this.query = query;
        this.page = page;
        this.done = done;
        addClassName("p-stack");
        if (page.isOfTheDay()) {
            add(
                    page.against()
                            .<Component>map(why -> {
                                var reason = new Paragraph(why.text().in(getLocale()));
                                reason.addClassName("p-muted");
                                return reason;
                            })
                            .orElseGet(this::steps));
        }
        add(filter(), entries(), pages());
    }

    private boolean changeable() {
        return page.isOfTheDay() && page.against().isEmpty();
    }

    private int base() {
        return page.list().newest().number();
    }

    private Component steps() {
        var add =
                new Button(
                        getTranslation("lists.add"),
                        click -> AddDialog.of(presenter, page.list(), done).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var bring =
                new Button(
                        getTranslation("lists.import"),
                        click -> new ImportDialog(presenter, page.list(), done).open());
        var steps = new Div(add, bring);
        steps.addClassName("p-toolbar");
        return steps;
    }

    private Component filter() {
        search.setLabel(getTranslation("lists.search"));
        search.setClearButtonVisible(true);
        search.setValue(query.search());
        search.addValueChangeListener(typed -> go(query.searching(typed.getValue())));
        var find = new Button(getTranslation("lists.search.do"));
        find.addClickListener(click -> go(query.searching(search.getValue())));
        search.addKeyPressListener(Key.ENTER, press -> find.focus());
        var count =
                new Span(
                        getTranslation(
                                query.search().isEmpty()
                                        ? "lists.entries.count"
                                        : "lists.entries.found",
                                page.entries().all()));
        count.addClassName("p-muted");
        count.getElement().setAttribute("role", "status");
        var filter = new Div(search, find, count);
        filter.addClassNames("p-toolbar", "p-filter");
        return filter;
    }

    private void go(ListQuery wanted) {
        if (!wanted.equals(query)) {
            getUI().ifPresent(ui -> ui.navigate(address(), parameters(wanted)));
        }
    }

    private String address() {
        return "lists/" + page.list().name();
    }

    private static QueryParameters parameters(ListQuery query) {
        return QueryParameters.simple(query.parameters());
    }

    private Component entries() {
        if (page.entries().entries().isEmpty()) {
            var empty =
                    new Div(
                            new Paragraph(
                                    query.search().isEmpty()
                                            ? getTranslation("lists.entries.none")
                                            : getTranslation(
                                                    "lists.entries.notFound", query.search())));
            empty.addClassName("p-empty");
            return empty;
        }
        ListShape shape = page.list().shape();
        var words = new ShapeWords(this);
        var table = new Table(getTranslation("lists.entries")).stacking().column(words.key(shape));
        if (shape != ListShape.VALUES) {
            table.column(words.value(shape));
        }
        if (changeable()) {
            table.column(getTranslation("lists.column.step"));
        }
        page.entries().entries().forEach(entry -> row(table, words, entry));
        return table;
    }

    private void row(Table table, ShapeWords words, ListEntry entry) {
        ListShape shape = page.list().shape();
        var cells = new java.util.ArrayList<Component>();
        if (shape != ListShape.VALUES) {
            cells.add(new Span(words.value(shape, entry.value())));
        }
        if (changeable()) {
            cells.add(remove(words, entry));
        }
        table.row(new Span(entry.key()), cells.toArray(Component[]::new));
    }

    private Component remove(ShapeWords words, ListEntry entry) {
        ListShape shape = page.list().shape();
        String name =
                shape == ListShape.VALUES
                        ? entry.key()
                        : entry.key() + " · " + words.value(shape, entry.value());
        var button =
                new Button(
                        getTranslation("lists.remove"),
                        click ->
                                new ChangeDialog(shape, base(), done)
                                        .asking(
                                                getTranslation("lists.remove.title"),
                                                getTranslation("lists.remove"),
                                                (base, reason) ->
                                                        presenter.remove(base, entry, reason),
                                                new Paragraph(
                                                        getTranslation("lists.remove.what", name)))
                                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("lists.remove.this", name));
        return button;
    }

    private Component pages() {
        var pages = new Div();
        pages.addClassName("p-toolbar");
        int from = page.entries().from();
        int next = from + ListPresenter.AT_ONCE;
        if (from > 0) {
            pages.add(
                    link(
                            getTranslation("lists.page.before"),
                            query.at(Math.max(0, from - ListPresenter.AT_ONCE))));
        }
        if (from > 0 || next < page.entries().all()) {
            var figures = new Figures(getLocale());
            pages.add(
                    new Span(
                            getTranslation(
                                    "lists.page",
                                    figures.count(from + 1L),
                                    figures.count(Math.min(next, page.entries().all())),
                                    figures.count(page.entries().all()))));
        }
        if (next < page.entries().all()) {
            pages.add(link(getTranslation("lists.page.after"), query.at(next)));
        }
        return pages;
    }

    private Anchor link(String words, ListQuery wanted) {
        String parameters = parameters(wanted).getQueryString();
        return new Anchor(address() + (parameters.isEmpty() ? "" : "?" + parameters), words);
    }
}
