package org.perimeter.ui.simulation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.Answer;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// One run, by its id or, once it is done, by its hash: how far it is, and its results.
@PermitAll
@Route(value = "simulations/:run", layout = MainLayout.class)
public class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SimulationDesk desk;
    private final transient Lookout lookout;
    private final transient Words words = new Words(getLocale());
    private final Div said = new Div();
    private final Div body = new Div();
    private @Nullable RunPresenter presenter;
    private @Nullable ProgressPart progress;
    private @Nullable Registration watching;
    private String title = "";

    public RunView(CurrentPerson people, SimulationDesks desks, Lookout lookout) {
        this.desk = desks.of(people.find().orElseThrow().id());
        this.lookout = lookout;
        addClassName("p-page");
        said.getElement().setAttribute("role", "status");
        body.addClassName("p-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var opened =
                event.getRouteParameters()
                        .get("run")
                        .flatMap(address -> RunPresenter.find(desk, address))
                        .map(id -> new RunPresenter(desk, id));
        var page = opened.flatMap(RunPresenter::page);
        if (page.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        presenter = opened.get();
        title = getTranslation("simulation.of", words.subject(page.get().subject()));
        removeAll();
        said.removeAll();
        add(new H1(title), said, body);
        show(page.get());
        getUI().ifPresent(this::watch);
    }

    static Optional<RunId> id(String text) {
        try {
            return Optional.of(RunId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(RunPage page) {
        body.removeAll();
        progress = null;
        body.add(facts(page));
        switch (page.run().state()) {
            case RunState.Pending _, RunState.Running _ -> {
                var part = new ProgressPart(page, this::cancel);
                progress = part;
                body.add(part);
            }
            case RunState.Done(var _, var _, var result) ->
                    body.add(new RunResults(page, result, () -> attach(page)));
            case RunState.Failed failed ->
                    body.add(
                            paragraph(failed.reason().text().in(getLocale()), "p-bad"),
                            again(page));
            case RunState.Cancelled cancelled ->
                    body.add(
                            new Paragraph(
                                    getTranslation(
                                            "simulation.cancelled",
                                            cancelled.done(),
                                            page.run().rows())),
                            again(page));
        }
    }

    private Component facts(RunPage page) {
        var run = page.run();
        var facts =
                new Div(
                        new StateMark(run.state()),
                        new Anchor(page.subject().address(), words.subject(page.subject())),
                        new Span(page.programme().name().in(getLocale())),
                        new Span(words.dataSet(page.dataSet(), run)),
                        new Span(
                                getTranslation(
                                        "simulation.asked",
                                        words.person(page.by()),
                                        words.moment(run.requestedAt()))));
        facts.addClassName("p-toolbar");
        return facts;
    }

    private Component again(RunPage page) {
        var address =
                switch (page.subject()) {
                    case Named.OfVersion(var version) -> "?version=" + version.id();
                    case Named.OfDraft(var draft, var revision) ->
                            "?draft=" + draft.id() + "&revision=" + revision;
                };
        return new Anchor("simulations/new" + address, getTranslation("simulation.again"));
    }

    private void refresh() {
        if (presenter == null) {
            return;
        }
        presenter
                .page()
                .ifPresent(page -> {
                    if (progress != null && RunPresenter.open(page.run())) {
                        progress.show(page);
                    } else if (progress != null) {
                        show(page);
                        say(getTranslation("simulation.ended"), "p-good");
                        stopWatching();
                    }
                });
    }

    private void cancel() {
        if (presenter == null) {
            return;
        }
        switch (presenter.cancel()) {
            case Answer.Done<?> _ -> say(getTranslation("simulation.cancelling"), "p-muted");
            case Answer.Refused<?>(var reason, var _) ->
                    say(reason.text().in(getLocale()), "p-bad");
        }
    }

    private void attach(RunPage page) {
        if (presenter == null || !(page.subject() instanceof Named.OfVersion version)) {
            return;
        }
        switch (presenter.attach(version)) {
            case Answer.Done<?> _ -> {
                presenter.page().ifPresent(this::show);
                say(getTranslation("simulation.attached"), "p-good");
            }
            case Answer.Refused<?>(var reason, var _) ->
                    say(reason.text().in(getLocale()), "p-bad");
        }
    }

    private void say(String what, String look) {
        said.removeAll();
        said.add(paragraph(what, look));
    }

    private static Paragraph paragraph(String text, String look) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName(look);
        return paragraph;
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        super.onAttach(attachment);
        watch(attachment.getUI());
    }

    /// Where there is something under way, and nobody looks yet.
    private void watch(UI ui) {
        if (progress != null && watching == null) {
            watching = lookout.watch(ui, this::refresh);
        }
    }

    @Override
    protected void onDetach(DetachEvent detachment) {
        super.onDetach(detachment);
        stopWatching();
    }

    private void stopWatching() {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
