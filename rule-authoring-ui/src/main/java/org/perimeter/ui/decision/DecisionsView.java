package org.perimeter.ui.decision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.ledger.LedgerEntry;
import org.perimeter.ui.decision.DecisionsPresenter.Found;
import org.perimeter.ui.look.DispositionChip;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// The latest decisions of a programme: `?programme=…&disposition=…`.
@RolesAllowed({"OFFICER", "ANALYST", "REVIEWER", "APPROVER", "AUDITOR"})
@Route(value = "decisions", layout = MainLayout.class)
public class DecisionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient DecisionsPresenter presenter;

    public DecisionsView(CurrentPerson people, DecisionDesks desks) {
        presenter = new DecisionsPresenter(desks.of(people.find().orElseThrow().id()));
        addClassName("p-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var search =
                Search.of(
                        query.getSingleParameter("programme"),
                        query.getSingleParameter("disposition"),
                        query.getSingleParameter("after"));
        var found = presenter.find(search);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        add(new H1(getTranslation("decision.title")), filters(found.get(), search));
        if (found.get().entries().isEmpty()) {
            add(empty(search));
        } else {
            add(table(found.get()));
        }
        more(found.get(), search);
    }

    private Component filters(Found found, Search search) {
        var programmes = new Select<Programme>();
        programmes.setLabel(getTranslation("decision.programme"));
        programmes.setItems(presenter.programmes());
        programmes.setItemLabelGenerator(programme -> programme.name().in(getLocale()));
        programmes.setValue(found.programme());
        programmes.addValueChangeListener(
                chosen -> go(chosen.getValue(), search.disposition().orElse(null)));
        var dispositions = new Select<Disposition>();
        dispositions.setLabel(getTranslation("decision.disposition"));
        dispositions.setEmptySelectionAllowed(true);
        dispositions.setEmptySelectionCaption(getTranslation("decision.disposition.all"));
        dispositions.setItems(found.programme().dispositions().stream().distinct().toList());
        dispositions.setItemLabelGenerator(disposition ->
                disposition == null
                        ? getTranslation("decision.disposition.all")
                        : getTranslation(DispositionChip.title(disposition)));
        search.disposition().ifPresent(dispositions::setValue);
        dispositions.addValueChangeListener(chosen -> go(found.programme(), chosen.getValue()));
        var filters = new Div(programmes, dispositions);
        filters.addClassName("p-toolbar");
        return filters;
    }

    private void go(Programme programme, @Nullable Disposition disposition) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("programme", programme.slug());
        if (disposition != null) {
            query.put("disposition", disposition.name());
        }
        getUI().ifPresent(ui -> ui.navigate("decisions", QueryParameters.simple(query)));
    }

    private Component empty(Search search) {
        var empty =
                new Div(
                        new Paragraph(
                                search.disposition().isPresent()
                                        ? getTranslation("decision.empty.filtered")
                                        : getTranslation("decision.empty")));
        empty.addClassName("p-empty");
        return empty;
    }

    private Component table(Found found) {
        var figures = new Figures(getLocale());
        var table =
                new Table(getTranslation("decision.title"))
                        .column(getTranslation("decision.column.bill"))
                        .column(getTranslation("decision.column.disposition"))
                        .figures(getTranslation("decision.column.points"))
                        .column(getTranslation("decision.column.reasons"))
                        .column(getTranslation("decision.column.at"))
                        .figures(getTranslation("decision.column.release"));
        for (LedgerEntry entry : found.entries()) {
            Decision decision = entry.decision();
            table.row(
                    new Anchor("decisions/" + decision.decisionId(), bill(decision)),
                    OutcomeChip.of(decision, getLocale()),
                    new Span(decision.points() == null ? "–" : figures.count(decision.points())),
                    new Span(reasons(decision)),
                    new Span(figures.moment(decision.asOf(), ZoneOffset.UTC)),
                    new Span(figures.count(decision.release().sequence())));
        }
        return table;
    }

    private String bill(Decision decision) {
        String number = decision.bill().number();
        return number == null
                ? getTranslation("decision.bill.position", decision.bill().position())
                : number;
    }

    private static String reasons(Decision decision) {
        return String.join(
                ", ", decision.hits().stream().map(Decision.Hit::reasonCode).distinct().toList());
    }

    private void more(Found found, Search search) {
        if (!found.all()) {
            add(new Paragraph(getTranslation("decision.searched", DecisionsPresenter.FAR_ENOUGH)));
        }
        found.next()
                .ifPresent(next -> {
                    Map<String, String> query = new LinkedHashMap<>();
                    query.put("programme", found.programme().slug());
                    search.disposition()
                            .ifPresent(disposition -> query.put("disposition", disposition.name()));
                    query.put("after", Search.written(next));
                    add(
                            new Anchor(
                                    "decisions?" + QueryParameters.simple(query).getQueryString(),
                                    getTranslation("decision.earlier")));
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decision.title");
    }
}
