package org.perimeter.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.List;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.review.QueuePresenter.Entry;
import org.perimeter.ui.review.QueuePresenter.Section;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// The versions on their way to a release, by programme, with what waits for the person first.
@PermitAll
@Route(value = "reviews", layout = MainLayout.class)
public class QueueView extends Div implements HasDynamicTitle {
    public QueueView(CurrentPerson people, ReviewDesks desks) {
        addClassName("p-page");
        add(new H1(getTranslation("review.title")));
        var sections = new QueuePresenter(desks.of(people.find().orElseThrow().id())).sections();
        if (sections.isEmpty()) {
            add(empty());
            return;
        }
        add(new Paragraph(getTranslation("review.waiting", QueuePresenter.waiting(sections))));
        sections.forEach(section -> add(part(section)));
    }

    private Component empty() {
        var empty = new Div(new Paragraph(getTranslation("review.empty")));
        empty.addClassName("p-empty");
        empty.add(new Anchor("programmes", getTranslation("review.empty.start")));
        return empty;
    }

    private Component part(Section section) {
        var name = section.programme().name().in(getLocale());
        var part = new Div(new H2(name), table(name, section.entries()));
        part.addClassName("p-stack");
        return part;
    }

    private Component table(String programme, List<Entry> entries) {
        var table =
                new Table(programme)
                        .stacking()
                        .column(getTranslation("review.column.version"))
                        .column(getTranslation("review.column.submitted"))
                        .column(getTranslation("review.column.agencies"))
                        .column(getTranslation("review.column.evidence"))
                        .column(getTranslation("review.column.task"));
        entries.forEach(entry ->
                table.row(
                        link(entry),
                        submitted(entry),
                        agencies(entry),
                        evidence(entry.evidence()),
                        task(entry)));
        return table;
    }

    private Component link(Entry entry) {
        var number = getTranslation("review.version", entry.version().number());
        var comment = new Span(entry.version().comment());
        comment.addClassNames("p-muted", "p-clamp");
        var cell = new Div(new Anchor(address(entry), number), comment);
        cell.addClassName("p-cell");
        if (entry.outdated()) {
            cell.add(new Mark(Mark.Look.BAD, getTranslation("review.outdated")));
        }
        return cell;
    }

    private Component submitted(Entry entry) {
        var at = new Figures(getLocale()).moment(entry.version().submittedAt(), ZoneOffset.UTC);
        var by = entry.submitter().name() + " · " + entry.submitter().agency();
        var when = new Span(at);
        when.addClassNames("p-muted", "p-small");
        var cell = new Div(new Span(by), when);
        cell.addClassName("p-cell");
        return cell;
    }

    private static Component agencies(Entry entry) {
        var cell = new Div();
        cell.addClassName("p-toolbar");
        entry.consents().forEach(consent -> cell.add(new ConsentMark(consent)));
        return cell;
    }

    private Component evidence(EvidenceMark evidence) {
        return switch (evidence) {
            case NONE -> new Mark(Mark.Look.OPEN, getTranslation("review.evidence.none"));
            case ATTACHED -> new Mark(Mark.Look.GOOD, getTranslation("review.evidence.attached"));
            case OTHER_DATA -> new Mark(Mark.Look.BAD, getTranslation("review.evidence.other"));
            case MISSED -> new Mark(Mark.Look.BAD, getTranslation("review.evidence.missed"));
        };
    }

    private Component task(Entry entry) {
        return entry.task()
                .<Component>map(task ->
                        new Span(
                                switch (task) {
                                    case APPROVE -> getTranslation("review.task.approve");
                                    case PUBLISH -> getTranslation("review.task.publish");
                                    case SIMULATE -> getTranslation("review.task.simulate");
                                    case RESUBMIT -> getTranslation("review.task.resubmit");
                                }))
                .orElseGet(() -> new Span("–"));
    }

    private static String address(Entry entry) {
        return "versions/" + entry.version().id();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.title");
    }
}
