package org.perimeter.ui.simulation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Programme;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.replay.Run;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// Starts a run of a version or a draft: `?version=…`, or `?draft=…&revision=…`, or chosen here.
@PermitAll
@Route(value = "simulations/new", layout = MainLayout.class)
public class NewRunView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient NewRunPresenter presenter;
    private final transient Words words = new Words(getLocale());
    private final Div form = new Div();
    private final Div said = new Div();

    public NewRunView(CurrentPerson people, SimulationDesks desks) {
        presenter = new NewRunPresenter(desks.of(people.find().orElseThrow().id()));
        addClassName("p-page");
        form.addClassName("p-stack");
        said.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var asked = query.getSingleParameter("version").or(() -> query.getSingleParameter("draft"));
        var subject = subject(query);
        if (asked.isPresent() && subject.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        form.removeAll();
        add(
                new H1(getTranslation("simulation.new")),
                new Paragraph(getTranslation("simulation.new.purpose")),
                said,
                form);
        subject.ifPresentOrElse(this::ask, this::askAll);
    }

    private Optional<Named> subject(QueryParameters query) {
        return query.getSingleParameter("version")
                .flatMap(presenter::version)
                .or(() ->
                        query.getSingleParameter("draft")
                                .flatMap(draft ->
                                        presenter.draft(
                                                draft,
                                                query.getSingleParameter("revision").orElse(""))));
    }

    /// First the programme, then what of it.
    private void askAll() {
        var programmes = new Select<Programme>();
        programmes.setLabel(getTranslation("simulation.programme"));
        programmes.setItems(presenter.programmes());
        programmes.setItemLabelGenerator(programme -> programme.name().in(getLocale()));
        var rest = new Div();
        rest.addClassName("p-stack");
        programmes.addValueChangeListener(chosen -> {
            rest.removeAll();
            rest.add(subjects(chosen.getValue()));
        });
        form.add(programmes, rest);
    }

    private Component subjects(Programme programme) {
        var subjects = presenter.subjects(programme);
        if (subjects.isEmpty()) {
            var empty =
                    new Div(
                            new Paragraph(getTranslation("simulation.subject.none")),
                            new Anchor(
                                    "programmes/" + programme.slug(),
                                    programme.name().in(getLocale())));
            empty.addClassName("p-empty");
            return empty;
        }
        var select = new Select<Named>();
        select.setLabel(getTranslation("simulation.subject"));
        select.setItems(subjects);
        select.setItemLabelGenerator(words::subject);
        var rest = new Div();
        rest.addClassName("p-stack");
        select.addValueChangeListener(chosen -> {
            rest.removeAll();
            rest.add(dataSets(chosen.getValue()));
        });
        var part = new Div(select, rest);
        part.addClassName("p-stack");
        return part;
    }

    private void ask(Named subject) {
        form.add(
                new Anchor(subject.address(), words.subject(subject)),
                new Paragraph(presenter.programme(subject).name().in(getLocale())),
                dataSets(subject));
    }

    private Component dataSets(Named subject) {
        var sets = presenter.dataSets(presenter.programme(subject));
        if (sets.isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("simulation.data.none")));
            empty.addClassName("p-empty");
            return empty;
        }
        var choice = new RadioButtonGroup<DataSet>();
        choice.setLabel(getTranslation("simulation.data"));
        choice.setItems(sets);
        var baseline = presenter.baseline(subject);
        choice.setItemLabelGenerator(set -> {
            var label =
                    getTranslation(
                            "simulation.data.period",
                            words.dataSet(set),
                            words.moment(set.from()),
                            words.moment(set.to()));
            return baseline.filter(set::equals).isPresent()
                    ? getTranslation("simulation.data.baseline", label)
                    : label;
        });
        choice.setValue(baseline.orElseGet(sets::getFirst));
        var start =
                new Button(
                        getTranslation("simulation.start"),
                        click -> start(subject, choice.getValue()));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        var part = new Div(choice, start);
        part.addClassName("p-stack");
        return part;
    }

    private void start(Named subject, DataSet set) {
        said.removeAll();
        switch (presenter.start(subject, set)) {
            case Answer.Done<Run>(var run) ->
                    getUI().ifPresent(ui -> ui.navigate("simulations/" + run.id()));
            case Answer.Refused<Run>(var reason, var _) -> {
                var why = new Paragraph(reason.text().in(getLocale()));
                why.addClassName("p-bad");
                said.add(why);
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("simulation.new");
    }
}
