package org.perimeter.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.Locale;
import org.perimeter.policy.agency.Programme;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// The programmes of the person's agency, and what is released of each.
@PermitAll
@Route(value = "programmes", layout = MainLayout.class)
public class ProgrammesView extends Div implements HasDynamicTitle {
    public ProgrammesView(CurrentPerson people, ProgrammeDesks desks) {
        addClassName("p-page");
        add(new H1(getTranslation("programme.title")));
        var presenter = new ProgrammesPresenter(desks.of(people.find().orElseThrow().id()));
        var standings = presenter.standings();
        if (standings.isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("programme.empty")));
            empty.addClassName("p-empty");
            add(empty);
            return;
        }
        var table =
                new Table(getTranslation("programme.title"))
                        .stacking()
                        .column(getTranslation("programme.column.programme"))
                        .column(getTranslation("programme.column.agencies"))
                        .column(getTranslation("programme.column.released"))
                        .figures(getTranslation("programme.column.openDrafts"))
                        .figures(getTranslation("programme.column.underWay"));
        var figures = new Figures(getLocale());
        standings.forEach(standing ->
                table.row(
                        name(standing.programme()),
                        new Agencies(standing.programme()),
                        released(standing),
                        new Span(figures.count(standing.openDrafts())),
                        new Span(figures.count(standing.onTheirWay()))));
        add(table);
    }

    /// With its name in the other language where that is another one.
    private Component name(Programme programme) {
        var name = programme.name().in(getLocale());
        var link = new Anchor("programmes/" + programme.slug(), name);
        var cell = new Div(link);
        cell.addClassName("p-cell");
        var other =
                getLocale().getLanguage().equals(Locale.FRENCH.getLanguage())
                        ? Locale.ENGLISH
                        : Locale.FRENCH;
        var otherName = programme.name().in(other);
        if (!otherName.equals(name)) {
            var second = new Span(otherName);
            second.addClassNames("p-muted", "p-small");
            second.getElement().setAttribute("lang", other.getLanguage());
            cell.add(second);
        }
        return cell;
    }

    private Component released(Standing standing) {
        if (standing.released().isEmpty()) {
            return new Mark(Mark.Look.PLAIN, getTranslation("programme.released.none"));
        }
        var now = standing.released().get();
        var at = new Figures(getLocale()).moment(now.release().publishedAt(), ZoneOffset.UTC);
        var since = new Span(getTranslation("programme.released.since", at));
        since.addClassNames("p-muted", "p-small");
        var cell =
                new Div(
                        new Mark(
                                Mark.Look.GOOD,
                                getTranslation(
                                        "programme.released.as",
                                        now.version().number(),
                                        now.release().sequence())),
                        since);
        cell.addClassName("p-cell");
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("programme.title");
    }
}
