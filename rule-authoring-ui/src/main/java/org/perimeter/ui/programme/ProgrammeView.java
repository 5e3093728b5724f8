package org.perimeter.ui.programme;

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
import java.time.ZoneOffset;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.release.Timeline;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.review.StageMark;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// One programme: what is released, the drafts, and the versions; from here a draft is started.
@PermitAll
@Route(value = "programmes/:programme", layout = MainLayout.class)
public class ProgrammeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ProgrammeDesk desk;
    private String title = "";

    public ProgrammeView(CurrentPerson people, ProgrammeDesks desks) {
        desk = desks.of(people.find().orElseThrow().id());
        addClassName("p-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var presenter =
                new ProgrammePresenter(
                        desk, event.getRouteParameters().get("programme").orElse(""));
        var found = presenter.page();
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var page = found.get();
        title = page.standing().programme().name().in(getLocale());
        removeAll();
        add(
                new H1(title),
                new Agencies(page.standing().programme()),
                released(page),
                drafts(presenter, page),
                section(getTranslation("programme.versions"), new VersionsPart(page.versions())));
        if (page.standing().released().isPresent()) {
            add(due(page));
        }
    }

    private Component released(ProgrammePage page) {
        var standing = page.standing();
        var part = runs(standing);
        page.next().map(change -> next(change, standing)).ifPresent(part::add);
        return part;
    }

    /// What nodes come to run by themselves, and when.
    private Component next(Timeline.Change change, Standing standing) {
        var zone = standing.programme().zone();
        var at = new Figures(getLocale()).moment(change.at(), zone) + " (" + zone + ")";
        var line = new Div();
        line.addClassName("p-toolbar");
        if (change.release().isEmpty()) {
            line.add(new Mark(Mark.Look.BAD, getTranslation("programme.next.none", at)));
            return line;
        }
        var release = change.release().get();
        line.add(
                new Mark(Mark.Look.OPEN, getTranslation("programme.next", at, release.sequence())));
        standing.version(release.version())
                .map(version ->
                        new Anchor(
                                "versions/" + version.id(),
                                getTranslation("review.version", version.number())))
                .ifPresent(line::add);
        return line;
    }

    private Section due(ProgrammePage page) {
        var part = section(getTranslation("programme.due"));
        page.standing().released().ifPresent(now -> part.add(new DuePart(page.due(), now)));
        return part;
    }

    private Section runs(Standing standing) {
        var name = getTranslation("programme.released");
        if (standing.released().isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("programme.released.none.text")));
            empty.addClassName("p-empty");
            return section(name, empty);
        }
        var now = standing.released().get();
        var at = new Figures(getLocale()).moment(now.release().publishedAt(), ZoneOffset.UTC);
        var facts =
                new Div(
                        new StageMark(new Stage.Released(now.release())),
                        new Anchor(
                                "versions/" + now.version().id(),
                                getTranslation("review.version", now.version().number())),
                        new Span(getTranslation("programme.released.since", at)),
                        new HashText(now.version().contentHash()),
                        VersionsPart.simulate(this, now.version()));
        facts.addClassName("p-facts");
        return section(name, facts);
    }

    private Component drafts(ProgrammePresenter presenter, ProgrammePage page) {
        var part = section(getTranslation("programme.drafts"));
        part.add(
                page.against()
                        .<Component>map(reason -> {
                            var why = new Paragraph(reason.text().in(getLocale()));
                            why.addClassName("p-muted");
                            return why;
                        })
                        .orElseGet(() -> new StartPart(presenter, page)),
                new DraftsPart(page.drafts()));
        return part;
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
