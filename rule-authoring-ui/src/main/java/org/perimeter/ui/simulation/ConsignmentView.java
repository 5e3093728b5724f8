package org.perimeter.ui.simulation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.Optional;
import org.perimeter.engine.decision.Decision;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.simulation.comparison.ComparedConsignment.Judged;
import org.perimeter.ui.look.FactsTable;
import org.perimeter.ui.look.SayingText;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// One consignment under both policies of a comparison, rule by rule, and its facts.
@PermitAll
@Route(value = "simulations/compare/:a/:b/:row", layout = MainLayout.class)
public class ConsignmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SimulationDesk desk;
    private final transient ComparisonDesk comparing;
    private final transient Words words = new Words(getLocale());

    public ConsignmentView(CurrentPerson people, SimulationDesks desks) {
        PersonId me = people.find().orElseThrow().id();
        this.desk = desks.of(me);
        this.comparing = desks.comparing(me);
        addClassName("p-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var a = parameters.get("a").flatMap(RunView::id);
        var b = parameters.get("b").flatMap(RunView::id);
        var row = parameters.get("row").filter(text -> text.matches("\\d{1,18}"));
        if (a.isEmpty() || b.isEmpty() || row.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var presenter = new ConsignmentPresenter(desk, comparing);
        switch (presenter.page(a.get(), b.get(), Long.parseLong(row.get()))) {
            case Answer.Refused<Optional<ConsignmentPage>>(var reason, var _) -> {
                removeAll();
                add(
                        new H1(getTranslation("simulation.comparison")),
                        new Paragraph(reason.text().in(getLocale())));
            }
            case Answer.Done<Optional<ConsignmentPage>>(var page) -> {
                if (page.isEmpty()) {
                    event.rerouteToError(NotFoundException.class);
                    return;
                }
                show(page.get(), "simulations/compare/" + a.get() + "/" + b.get());
            }
        }
    }

    private void show(ConsignmentPage page, String back) {
        var consignment = page.consignment();
        var sides =
                new Div(
                        side(getTranslation("simulation.a"), page.a(), consignment.a()),
                        side(getTranslation("simulation.b"), page.b(), consignment.b()));
        sides.addClassName("p-sides");
        removeAll();
        add(
                new H1(
                        getTranslation(
                                "simulation.consignment",
                                words.bill(consignment.recorded(), consignment.row()))),
                new Anchor(back, getTranslation("simulation.back")),
                sides,
                part(getTranslation("simulation.explanations"), rules(page)),
                part(getTranslation("facts.title"), new FactsTable(consignment.facts())));
    }

    private Component side(String letter, Named subject, Judged judged) {
        var line =
                new Div(
                        VerdictChip.of(judged.verdict(), getLocale()),
                        new Span(points(judged.decision())));
        line.addClassName("p-toolbar");
        var part =
                new Section(
                        new H2(letter),
                        new Anchor(subject.address(), words.subject(subject)),
                        line);
        part.addClassName("p-stack");
        return part;
    }

    private String points(Decision decision) {
        Integer points = decision.points();
        return points == null
                ? String.join(", ", decision.rejected())
                : getTranslation("simulation.points", points);
    }

    private Component rules(ConsignmentPage page) {
        var table =
                new Table(getTranslation("simulation.explanations"))
                        .column(getTranslation("simulation.column.rule"))
                        .column(getTranslation("simulation.a"))
                        .column(getTranslation("simulation.b"));
        for (var line : page.lines()) {
            var name = new Div(new Span(line.rule().id()), title(line));
            name.addClassName("p-cell");
            var row = table.row(name, new SayingText(line.a()), new SayingText(line.b()));
            if (line.differs()) {
                row.addClassName("p-differs");
            }
        }
        return table;
    }

    private Component title(ConsignmentPage.Line line) {
        var title = new Span(line.rule().title().in(getLocale()));
        title.addClassName("p-muted");
        return title;
    }

    private static Component part(String title, Component content) {
        var part = new Section(new H2(title), content);
        part.addClassName("p-stack");
        return part;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("simulation.comparison");
    }
}
