package org.perimeter.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.look.LongTable;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// The people of the administrator's agency: what waits for a confirmation, everybody with a filter, and the roster.
@RolesAllowed("ADMINISTRATOR")
@Route(value = "people", layout = MainLayout.class)
public class PeopleView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final String ADDRESS = "people";

    private final transient PeoplePresenter presenter;
    private final transient Words says = new Words(this, this::getLocale);
    private final TextField words = new TextField();
    private final Select<Kind> kind = new Select<>();
    private final Span count = new Span();
    private final Div rows = new Div();
    private final Div due = new Div();
    private final WaitingPart waiting;
    private final RosterPart roster;

    public PeopleView(CurrentPerson people, PeopleDesks desks, SecureRandom random) {
        presenter = new PeoplePresenter(desks.of(people.find().orElseThrow().id()));
        waiting = new WaitingPart(presenter, this::refresh);
        roster = new RosterPart(presenter, this::show);
        addClassName("p-page");
        String agency = presenter.agency().name();
        add(
                new H1(getTranslation("people.title", agency)),
                new Paragraph(getTranslation("people.purpose", agency)));
        if (presenter.alone()) {
            add(alone());
        }
        add(waiting, new NewPersonPart(presenter, random, this::refresh), filter(), rows, roster);
    }

    /// What the root has to sign, told above the many rows that its part stands under.
    private void showDue() {
        RosterPage page = presenter.roster();
        due.removeAll();
        due.setVisible(page.due());
        if (page.due()) {
            due.add(
                    new Anchor(
                            ADDRESS + "#" + RosterPart.PLACE,
                            getTranslation("people.roster.due", page.agency().name())));
        }
    }

    private void refresh() {
        waiting.show();
        roster.show();
        show();
    }

    private Component alone() {
        var hint = new Paragraph(getTranslation("people.alone"));
        var next = new Div(hint);
        next.addClassName("p-next");
        return next;
    }

    private Component filter() {
        words.setLabel(getTranslation("people.filter"));
        words.setPlaceholder(getTranslation("people.filter.help"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> narrow(typed.isFromClient()));
        kind.setLabel(getTranslation("people.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation(each.title()));
        kind.setValue(Kind.OPEN);
        kind.addValueChangeListener(chosen -> narrow(chosen.isFromClient()));
        count.addClassName("p-muted");
        count.getElement().setAttribute("role", "status");
        var filter = new Div(words, kind, count);
        filter.addClassNames("p-toolbar", "p-filter");
        return filter;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("search").ifPresent(words::setValue);
        asked.getSingleParameter("show")
                .flatMap(wanted ->
                        Stream.of(Kind.values())
                                .filter(each -> address(each).equals(wanted))
                                .findFirst())
                .ifPresent(kind::setValue);
        show();
    }

    /// Leaves what is looked for in the address, so that another administrator can open it.
    private void narrow(boolean byPerson) {
        if (byPerson) {
            var parts = new LinkedHashMap<String, String>();
            if (!words.isEmpty()) {
                parts.put("search", words.getValue());
            }
            if (kind.getValue() != Kind.OPEN) {
                parts.put("show", address(kind.getValue()));
            }
            getUI().ifPresent(ui ->
                    ui.getPage()
                            .getHistory()
                            .replaceState(
                                    null, new Location(ADDRESS, QueryParameters.simple(parts))));
            show();
        }
    }

    private static String address(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void show() {
        showDue();
        List<PersonLine> lines = presenter.lines(words.getValue(), kind.getValue());
        count.setText(getTranslation("people.filter.count", lines.size()));
        rows.removeAll();
        if (lines.isEmpty()) {
            var empty = new Div(new Paragraph(getTranslation("people.empty")), everybody());
            empty.addClassName("p-empty");
            rows.add(empty);
            return;
        }
        rows.add(
                new LongTable<>(
                        lines,
                        getTranslation("people.title", presenter.agency().name()),
                        this::table));
    }

    private Component everybody() {
        return new Button(
                getTranslation("people.filter.clear"),
                click -> {
                    words.clear();
                    kind.setValue(Kind.OPEN);
                    narrow(true);
                    words.focus();
                });
    }

    private LongTable.Rows<PersonLine> table(Table table) {
        table.column(getTranslation("people.column.person"))
                .column(getTranslation("people.column.roles"))
                .column(getTranslation("people.column.key"));
        return line -> table.row(name(line), roles(line), key(line));
    }

    private Component name(PersonLine line) {
        var login = new Span(line.person().login());
        login.addClassNames("p-code", "p-muted", "p-small");
        var cell = new Div(new Anchor("people/" + line.person().id(), line.person().name()), login);
        cell.addClassName("p-cell");
        return cell;
    }

    private Component roles(PersonLine line) {
        var cell = new Div();
        cell.addClassName("p-toolbar");
        if (!line.open()) {
            cell.add(new Mark(Mark.Look.ENDED, getTranslation("people.closed")));
        } else if (line.roles().isEmpty()) {
            cell.add(says.muted(getTranslation("people.noRole")));
        }
        line.roles().forEach(role -> cell.add(says.mark(role)));
        return cell;
    }

    private Component key(PersonLine line) {
        var cell = new Div();
        cell.addClassName("p-cell");
        if (line.needsKey()) {
            cell.add(new Mark(Mark.Look.OPEN, getTranslation("people.key.none")));
        }
        line.keys().stream()
                .filter(each -> each.state() != KeyLine.State.IDLE)
                .forEach(each -> {
                    var one = new Div(new HashText(each.key().keyId()), says.mark(each.state()));
                    one.addClassName("p-toolbar");
                    cell.add(one);
                });
        if (cell.getElement().getChildCount() == 0) {
            cell.add(says.muted(getTranslation("people.key.notNeeded")));
        }
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title", presenter.agency().name());
    }
}
