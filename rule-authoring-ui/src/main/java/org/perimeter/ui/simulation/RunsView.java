package org.perimeter.ui.simulation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;
import org.perimeter.ui.simulation.RunsPresenter.Line;
import org.perimeter.ui.simulation.RunsPresenter.Section;

/// The runs of the person's programmes, from which two can be chosen to compare.
@PermitAll
@Route(value = "simulations", layout = MainLayout.class)
public class RunsView extends Div implements HasDynamicTitle {
    private final transient RunsPresenter presenter;
    private final transient Words words = new Words(getLocale());
    private final Button compare = new Button();
    private final Span hint = new Span();

    public RunsView(CurrentPerson people, SimulationDesks desks) {
        presenter = new RunsPresenter(desks.of(people.find().orElseThrow().id()));
        addClassName("p-page");
        add(new H1(getTranslation("simulation.title")));
        var sections = presenter.sections();
        if (sections.isEmpty()) {
            add(empty());
            return;
        }
        add(bar());
        sections.forEach(section -> add(part(section)));
        tell();
    }

    private Component empty() {
        var empty =
                new Div(
                        new Paragraph(getTranslation("simulation.empty")),
                        new Anchor("simulations/new", getTranslation("simulation.new")));
        empty.addClassName("p-empty");
        return empty;
    }

    private Component bar() {
        compare.setText(getTranslation("simulation.compare"));
        compare.addThemeVariants(ButtonVariant.PRIMARY);
        compare.addClickListener(click -> {
            if (presenter.choice() instanceof Choice.Ready ready) {
                click.getSource().getUI().ifPresent(ui -> ui.navigate(ready.address()));
            }
        });
        hint.addClassName("p-muted");
        hint.getElement().setAttribute("role", "status");
        var bar =
                new Div(
                        new Anchor("simulations/new", getTranslation("simulation.new")),
                        compare,
                        hint);
        bar.addClassName("p-toolbar");
        return bar;
    }

    private void tell() {
        var choice = presenter.choice();
        compare.setEnabled(choice instanceof Choice.Ready);
        hint.setText(
                switch (choice) {
                    case Choice.TooFew(var missing) -> getTranslation("simulation.choose", missing);
                    case Choice.TooMany _ -> getTranslation("simulation.choose.less");
                    case Choice.OtherPopulation _ -> getTranslation("simulation.choose.other");
                    case Choice.Ready _ -> getTranslation("simulation.choose.ready");
                });
    }

    private Component part(Section section) {
        var name = section.programme().name().in(getLocale());
        var table =
                new Table(name)
                        .column(getTranslation("simulation.column.run"))
                        .column(getTranslation("simulation.column.data"))
                        .column(getTranslation("simulation.column.by"))
                        .column(getTranslation("simulation.column.at"))
                        .column(getTranslation("simulation.column.state"))
                        .column(getTranslation("simulation.column.compare"));
        section.lines()
                .forEach(line ->
                        table.row(
                                new Anchor(
                                        "simulations/" + line.run().id(),
                                        words.subject(line.subject())),
                                data(line),
                                new Span(words.person(line.by())),
                                new Span(words.moment(line.run().requestedAt())),
                                new StateMark(line.run().state()),
                                box(line)));
        var part = new Div(new H2(name), table);
        part.addClassName("p-stack");
        return part;
    }

    private Component data(Line line) {
        var cell =
                new Div(
                        new Span(words.dataSet(line.dataSet(), line.run())),
                        new FitMark(Fit.of(line.subject(), line.run())));
        cell.addClassName("p-cell");
        return cell;
    }

    private Component box(Line line) {
        if (!line.comparable()) {
            return new Span("–");
        }
        var box = new Checkbox();
        box.setAriaLabel(
                getTranslation(
                        "simulation.choose.this",
                        words.subject(line.subject()),
                        words.moment(line.run().requestedAt())));
        box.addValueChangeListener(ticked -> {
            presenter.choose(line.run(), ticked.getValue());
            tell();
        });
        return box;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("simulation.title");
    }
}
