package org.perimeter.ui.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// One list: its entries, its versions, and the rules that name it. Its address says what is shown: see [ListQuery].
@PermitAll
@Route(value = "lists/:list", layout = MainLayout.class)
public class ListView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ListDesk desk;
    private final transient DelegationDesk delegations;
    private final Div said = new Div();
    private final Div body = new Div();
    private String title = "";

    public ListView(CurrentPerson people, ListDesks desks) {
        desk = desks.of(people.find().orElseThrow().id());
        delegations = desks.delegationsOf(people.find().orElseThrow().id());
        addClassName("p-page");
        said.addClassName("p-said");
        said.getElement().setAttribute("role", "status");
        body.addClassName("p-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var query =
                ListQuery.of(
                        asked.getSingleParameter("search"),
                        asked.getSingleParameter("from"),
                        asked.getSingleParameter("version"),
                        asked.getSingleParameter("compare"));
        var presenter = new ListPresenter(desk, event.getRouteParameters().get("list").orElse(""));
        var page = presenter.page(query);
        if (page.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        said.removeAll();
        show(presenter, query, page.get());
    }

    private void show(ListPresenter presenter, ListQuery query, ListPage page) {
        title = page.list().title().in(getLocale());
        body.removeAll();
        delegated(presenter, query, page);
        body.add(
                section(
                        getTranslation("lists.entries"),
                        new EntriesPart(
                                presenter,
                                query,
                                page,
                                version -> changed(presenter, query, version))));
        page.difference()
                .ifPresent(difference ->
                        body.add(
                                section(
                                        getTranslation(
                                                "lists.difference.of",
                                                difference.from(),
                                                difference.to()),
                                        new DifferencePart(page.list().shape(), difference))));
        body.add(
                section(getTranslation("lists.uses"), new UsesPart(page)),
                section(getTranslation("lists.versions"), new HistoryPart(page)));
        removeAll();
        add(new H1(title), facts(page), said, body);
    }

    private void delegated(ListPresenter presenter, ListQuery query, ListPage page) {
        var alone = new DelegationPresenter(delegations, page.list().name(), page.versions());
        if (!alone.lines().isEmpty()) {
            body.add(
                    section(
                            getTranslation("lists.alone"),
                            new DelegatedPart(
                                    alone,
                                    news -> {
                                        said.removeAll();
                                        said.add(news);
                                        presenter
                                                .page(query)
                                                .ifPresent(now -> show(presenter, query, now));
                                    })));
        }
    }

    private void changed(ListPresenter presenter, ListQuery query, ListVersion version) {
        said.removeAll();
        said.add(
                new Span(
                        getTranslation(
                                "lists.changed",
                                version.number(),
                                version.added(),
                                version.removed())));
        presenter.page(query).ifPresent(page -> show(presenter, query, page));
    }

    private Component facts(ListPage page) {
        var list = page.list();
        var words = new ShapeWords(this);
        var name = new Span(list.name());
        name.addClassName("p-code");
        var facts =
                new Div(
                        name,
                        new Span(words.of(list.shape()) + " · " + words.of(list.kind())),
                        new Span(
                                getTranslation(
                                        "lists.facts.entries",
                                        new Figures(getLocale()).count(page.shown().size()))),
                        new Span(getTranslation("lists.facts.owner", list.owner().name())),
                        new Span(getTranslation("lists.facts.version", page.shown().number())),
                        new HashText(page.shown().hash()));
        facts.addClassName("p-facts");
        if (page.isOfTheDay()) {
            return facts;
        }
        var older =
                new Paragraph(
                        getTranslation(
                                "lists.older", page.shown().number(), list.newest().number()));
        return new Div(facts, older);
    }

    private static Section section(String name, Component... parts) {
        var section = new Section(new H2(name));
        section.addClassName("p-stack");
        section.add(parts);
        return section;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
