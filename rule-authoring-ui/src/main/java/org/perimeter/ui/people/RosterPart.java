package org.perimeter.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.look.Mark;

/// The agency's roster: what it lists, what its offline root has to sign next, and the way there and back.
final class RosterPart extends Section {
    private static final int LARGEST = 8 << 20;
    static final String PLACE = "roster";

    private static final String JSON = "application/json";

    private final transient PeoplePresenter presenter;
    private final transient Runnable changed;
    private final Div said = new Div();
    private final Div body = new Div();

    /// @param changed told when a roster was taken in
    RosterPart(PeoplePresenter presenter, Runnable changed) {
        this.presenter = presenter;
        this.changed = changed;
        addClassName("p-stack");
        setId(PLACE);
        said.addClassName("p-said");
        said.getElement().setAttribute("role", "status");
        body.addClassName("p-stack");
        add(new H2(getTranslation("people.roster", presenter.agency().name())), said, body);
        show();
    }

    /// Shows what holds now.
    void show() {
        RosterPage page = presenter.roster();
        body.removeAll();
        body.add(
                new Paragraph(getTranslation("people.roster.purpose", page.agency().name())),
                standing(page));
        entries("people.roster.toList", page.toList());
        entries("people.roster.toEnd", page.toEnd());
        if (!page.keyless().isEmpty()) {
            body.add(
                    new Mark(
                            Mark.Look.OPEN,
                            getTranslation(
                                    "people.roster.keyless",
                                    page.keyless().size(),
                                    String.join(
                                            ", ",
                                            page.keyless().stream()
                                                    .map(person -> person.name())
                                                    .toList()))));
        }
        body.add(steps(page));
    }

    private Component standing(RosterPage page) {
        if (page.roster().isEmpty()) {
            return new Mark(Mark.Look.OPEN, getTranslation("people.roster.none"));
        }
        Roster roster = page.roster().get();
        var figures = new Figures(getLocale());
        String words =
                getTranslation(
                        "people.roster.standing",
                        roster.serial(),
                        roster.approvers().size(),
                        figures.moment(roster.notAfter(), ZoneOffset.UTC));
        var line =
                new Div(
                        new Mark(page.endsSoon() ? Mark.Look.BAD : Mark.Look.GOOD, words),
                        new HashText(roster.hash()));
        line.addClassName("p-toolbar");
        if (page.endsSoon()) {
            line.add(new Span(getTranslation("people.roster.endsSoon")));
        } else if (!page.due()) {
            line.add(new Span(getTranslation("people.roster.upToDate")));
        }
        if (roster.demo()) {
            line.add(new Span(getTranslation("people.roster.demo")));
        }
        return line;
    }

    private void entries(String title, List<RosterPage.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var list = new Div();
        list.addClassName("p-stack");
        for (RosterPage.Entry entry : entries) {
            var line =
                    new Div(
                            new Anchor("people/" + entry.person().id(), entry.person().name()),
                            new HashText(entry.key().keyId()));
            line.addClassName("p-toolbar");
            list.add(line);
        }
        body.add(new H3(getTranslation(title, entries.size())), list);
    }

    private Component steps(RosterPage page) {
        var steps = new OrderedList();
        steps.addClassName("p-stack");
        var files =
                new Div(download("people.roster.request", page.requestFile(), presenter::request));
        files.addClassName("p-toolbar");
        page.roster()
                .ifPresent(roster ->
                        files.add(
                                download(
                                        "people.roster.previous",
                                        page.file(roster.serial()),
                                        () -> presenter.previous().orElseThrow())));
        var command = new Pre(page.command());
        command.addClassName("p-document");
        command.getElement().setAttribute("tabindex", "0");
        command.getElement().setAttribute("role", "region");
        command.getElement().setAttribute("aria-label", getTranslation("people.roster.command"));
        steps.add(
                new ListItem(new Paragraph(getTranslation("people.roster.take")), files),
                new ListItem(
                        new Paragraph(getTranslation("people.roster.sign", page.agency().name())),
                        command),
                new ListItem(
                        new Paragraph(
                                getTranslation("people.roster.bring", page.file(page.next()))),
                        upload()));
        var part = new Details(getTranslation("people.roster.steps", page.next()), steps);
        part.setOpened(page.due());
        return part;
    }

    private Component download(String text, String name, Supplier<byte[]> bytes) {
        var link =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            byte[] file = bytes.get();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(file), name, JSON, file.length);
                        }),
                        getTranslation(text, name));
        link.getElement().setAttribute("download", name);
        return link;
    }

    private Component upload() {
        var upload =
                new Upload(
                        UploadHandler.inMemory((metadata, bytes) -> tell(presenter.accept(bytes))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setDropAllowed(false);
        upload.setAcceptedMimeTypes(JSON);
        upload.setUploadButton(new Button(getTranslation("people.roster.upload")));
        return upload;
    }

    private void tell(Answer<Signed<Roster>> answer) {
        said.removeAll();
        switch (answer) {
            case Answer.Done<Signed<Roster>>(var roster) ->
                    said.add(
                            words(
                                    getTranslation(
                                            "people.roster.accepted", roster.statement().serial()),
                                    "p-good"));
            case Answer.Refused<Signed<Roster>>(var reason, var detail) -> {
                said.add(words(reason.text().in(getLocale()), "p-bad"));
                if (!detail.isEmpty()) {
                    said.add(words(detail, "p-muted"));
                }
            }
        }
        show();
        changed.run();
    }

    private static Paragraph words(String text, String look) {
        var words = new Paragraph(text);
        words.addClassName(look);
        return words;
    }
}
