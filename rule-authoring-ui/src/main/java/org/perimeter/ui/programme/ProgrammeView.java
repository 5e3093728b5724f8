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
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.HashText;
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
                released(page.standing()),
                drafts(presenter, page),
                section(getTranslation("programme.versions"), new VersionsPart(page.versions())));
    }

    private Component released(Standing standing) {
        var name = getTranslation("programme.released");
        if (standing.released().isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("programme.released.none.text")));
            empty.addClassName("p-empty");
            return section(name, empty);
        }
        var now = standing.released().get();
        var at = new Figures(getLocale()).moment(now.release().at(), ZoneOffset.UTC);
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
