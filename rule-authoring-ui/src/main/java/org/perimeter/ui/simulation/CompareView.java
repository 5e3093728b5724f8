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
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.simulation.comparison.Comparison;
import org.perimeter.simulation.comparison.Side;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// Two runs over the same consignments; `?cell=RELEASE.EXAMINE` shows those of a cell.
@PermitAll
@Route(value = "simulations/compare/:a/:b", layout = MainLayout.class)
public class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SimulationDesk desk;
    private final transient ComparisonDesk comparing;
    private final transient Lookout lookout;
    private final transient Words words = new Words(getLocale());
    private int asked;

    public CompareView(CurrentPerson people, SimulationDesks desks, Lookout lookout) {
        PersonId me = people.find().orElseThrow().id();
        this.desk = desks.of(me);
        this.comparing = desks.comparing(me);
        this.lookout = lookout;
        addClassName("p-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var a = run(event, "a");
        var b = run(event, "b");
        if (a.isEmpty() || b.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var query = event.getLocation().getQueryParameters();
        var cell = query.getSingleParameter("cell").flatMap(ComparePresenter::cell);
        long from = ComparePresenter.row(query.getSingleParameter("from").orElse(""));
        var presenter = new ComparePresenter(desk, comparing, a.get(), b.get());
        int mine = ++asked;
        say(getTranslation("simulation.comparing"));
        lookout.fetch(
                event.getUI(),
                () -> presenter.page(cell, from),
                page -> {
                    if (mine == asked) {
                        show(page);
                    }
                },
                () -> say(getTranslation("simulation.comparing.failed")));
    }

    private Optional<RunId> run(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters()
                .get(parameter)
                .flatMap(RunView::id)
                .filter(id -> desk.run(id).isPresent());
    }

    private void say(String what) {
        var status = new Paragraph(what);
        status.getElement().setAttribute("role", "status");
        removeAll();
        add(new H1(getTranslation("simulation.comparison")), status);
    }

    private void show(Answer<ComparePage> answer) {
        switch (answer) {
            case Answer.Refused<ComparePage>(var reason, var _) -> {
                say(reason.text().in(getLocale()));
                add(new Anchor("simulations", getTranslation("simulation.title")));
            }
            case Answer.Done<ComparePage>(var page) -> show(page);
        }
    }

    private void show(ComparePage page) {
        var comparison = page.comparison();
        removeAll();
        add(new H1(getTranslation("simulation.comparison")), sides(page));
        add(part(getTranslation("simulation.figures"), new FiguresTable(comparison)));
        var matrix =
                new MatrixTable(comparison, page.swap().map(ComparePage.Swap::cell).orElse(null));
        add(
                part(
                        getTranslation("simulation.matrix"),
                        note(
                                getTranslation(
                                        "simulation.matrix.note",
                                        comparison.matrix().changed(),
                                        comparison.dataSet().rows())),
                        matrix));
        page.swap()
                .ifPresent(swap -> {
                    var part = new SwapPart(page, swap);
                    add(part);
                    part.scrollIntoView();
                });
        add(
                part(
                        getTranslation("simulation.causes"),
                        new CausesTable(
                                getTranslation("simulation.causes"),
                                comparison.matrix().causes(),
                                page.rules())),
                part(getTranslation("simulation.dispositions"), new TotalsTable(comparison)));
    }

    private Component sides(ComparePage page) {
        Comparison comparison = page.comparison();
        var sides =
                new Div(
                        side(getTranslation("simulation.a"), comparison.a(), page.a()),
                        side(getTranslation("simulation.b"), comparison.b(), page.b()));
        sides.addClassName("p-sides");
        var data = new Paragraph(words.dataSet(comparison.dataSet()));
        var all = new Div(sides, data);
        all.addClassName("p-stack");
        return all;
    }

    private Component side(String letter, Side side, Named subject) {
        var run = side.run();
        var part =
                new Section(
                        new H2(letter),
                        new Anchor(subject.address(), words.subject(subject)),
                        new Anchor(
                                "simulations/" + run.id(),
                                getTranslation(
                                        "simulation.run.at", words.moment(run.requestedAt()))),
                        new Div(
                                new Span(getTranslation("simulation.hash.content") + " "),
                                new HashText(run.contentHash())));
        part.addClassName("p-stack");
        return part;
    }

    private static Component part(String title, Component... content) {
        var part = new Section(new H2(title));
        part.addClassName("p-stack");
        part.add(content);
        return part;
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("p-muted");
        return note;
    }

    static String address(Comparison comparison) {
        return "simulations/compare/" + comparison.a().run().id() + "/" + comparison.b().run().id();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("simulation.comparison");
    }
}
