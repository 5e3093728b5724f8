package org.perimeter.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.audit.TrailQuery;
import org.perimeter.ui.audit.AuditPresenter.Found;
import org.perimeter.ui.audit.AuditPresenter.Held;
import org.perimeter.ui.audit.AuditPresenter.Line;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.shell.MainLayout;

/// Every step that was taken, newest first, and how far each agency holds the trail: `?step=…&agency=…&subject=…`.
@RolesAllowed("AUDITOR")
@Route(value = "audit", layout = MainLayout.class)
public class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient AuditPresenter presenter;
    private final transient StepWords words = new StepWords(this);

    public AuditView(RecordedTrail trail) {
        presenter = new AuditPresenter(trail);
        addClassName("p-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var search = AuditSearch.of(event.getLocation().getQueryParameters().getParameters());
        Found found = presenter.find(search);
        removeAll();
        add(new H1(getTranslation("audit.title")), held(), filters(search));
        add(found.lines().isEmpty() ? empty() : table(found));
        found.earlier()
                .ifPresent(sequence ->
                        add(
                                new Anchor(
                                        address(search.before(sequence)),
                                        getTranslation("audit.earlier"))));
    }

    private Component held() {
        var part = new Section(new H2(getTranslation("audit.held")));
        part.addClassName("p-stack");
        presenter
                .head()
                .ifPresent(head -> {
                    var line =
                            new Div(
                                    new Span(getTranslation("audit.newest", head.sequence())),
                                    new HashText(head.hash()));
                    line.addClassName("p-toolbar");
                    part.add(line);
                });
        var table =
                new Table(getTranslation("audit.held"))
                        .column(getTranslation("audit.column.agency"))
                        .column(getTranslation("audit.column.held"))
                        .column(getTranslation("audit.column.written"))
                        .column(getTranslation("audit.column.state"))
                        .stacking();
        for (Held held : presenter.held()) {
            var head = held.anchoring().head();
            table.row(
                    new Span(held.anchoring().agency().title().in(getLocale())),
                    new Span(getTranslation("audit.head", head.sequence())),
                    new Span(
                            head.sequence() == 0
                                    ? "–"
                                    : new Figures(getLocale()).moment(head.at(), ZoneOffset.UTC)),
                    state(held));
        }
        var how = new Paragraph(new Span(getTranslation("audit.verify") + " "));
        how.add(new Code("./perimeter verify-audit DIR"));
        how.addClassName("p-muted");
        part.add(table, how);
        return part;
    }

    private Component state(Held held) {
        if (held.isTroubled()) {
            return new Mark(Mark.Look.BAD, getTranslation("audit.trouble"));
        }
        return held.open() == 0
                ? new Mark(Mark.Look.GOOD, getTranslation("audit.whole"))
                : new Mark(Mark.Look.OPEN, getTranslation("audit.open", held.open()));
    }

    private Component filters(AuditSearch search) {
        TrailQuery query = search.query();
        var steps = new ComboBox<String>(getTranslation("audit.step"));
        steps.setItems(StepWords.known().stream().sorted(Comparator.comparing(words::of)).toList());
        steps.setItemLabelGenerator(words::of);
        steps.setPlaceholder(getTranslation("audit.all"));
        steps.setClearButtonVisible(true);
        query.action().ifPresent(steps::setValue);
        steps.addValueChangeListener(change ->
                go(
                        search.with(
                                new TrailQuery(
                                        Optional.ofNullable(change.getValue()),
                                        query.agency(),
                                        query.subject(),
                                        query.saves()))));
        var agencies = new Select<Agency>();
        agencies.setLabel(getTranslation("audit.column.agency"));
        agencies.setEmptySelectionAllowed(true);
        agencies.setEmptySelectionCaption(getTranslation("audit.all"));
        agencies.setItems(presenter.agencies());
        agencies.setItemLabelGenerator(
                agency -> agency == null ? getTranslation("audit.all") : agency.name());
        query.agency().ifPresent(agencies::setValue);
        agencies.addValueChangeListener(change ->
                go(
                        search.with(
                                new TrailQuery(
                                        query.action(),
                                        Optional.ofNullable(change.getValue()),
                                        query.subject(),
                                        query.saves()))));
        var subject = new TextField(getTranslation("audit.column.subject"));
        subject.setPlaceholder(getTranslation("audit.subject.hint"));
        subject.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        subject.setClearButtonVisible(true);
        subject.setMaxLength(200);
        subject.setValue(query.subject());
        subject.addValueChangeListener(change ->
                go(
                        search.with(
                                new TrailQuery(
                                        query.action(),
                                        query.agency(),
                                        change.getValue(),
                                        query.saves()))));
        var saves = new Checkbox(getTranslation("audit.saves"), query.saves());
        saves.addValueChangeListener(change ->
                go(
                        search.with(
                                new TrailQuery(
                                        query.action(),
                                        query.agency(),
                                        query.subject(),
                                        change.getValue()))));
        var filters = new Div(steps, agencies, subject, saves);
        filters.addClassName("p-toolbar");
        return filters;
    }

    private void go(AuditSearch search) {
        getUI().ifPresent(ui -> ui.navigate("audit", QueryParameters.simple(search.parameters())));
    }

    private static String address(AuditSearch search) {
        return "audit?" + QueryParameters.simple(search.parameters()).getQueryString();
    }

    private Component empty() {
        var empty = new Div(new Paragraph(getTranslation("audit.empty")));
        empty.addClassName("p-empty");
        return empty;
    }

    private Component table(Found found) {
        var table =
                new Table(getTranslation("audit.title"))
                        .column(getTranslation("audit.column.number"))
                        .column(getTranslation("audit.column.at"))
                        .column(getTranslation("audit.column.by"))
                        .column(getTranslation("audit.step"))
                        .column(getTranslation("audit.column.subject"))
                        .column(getTranslation("audit.column.states"))
                        .column(getTranslation("audit.column.hash"))
                        .stacking();
        found.lines().forEach(line -> row(line, table));
        return table;
    }

    private void row(Line line, Table table) {
        AuditEntry entry = line.entry();
        String subject = entry.event().subject();
        var states =
                new Div(hash(entry.event().before()), new Span("→"), hash(entry.event().after()));
        states.addClassName("p-toolbar");
        table.row(
                new Span(new Figures(getLocale()).count(entry.sequence())),
                new Span(new Figures(getLocale()).moment(entry.at(), ZoneOffset.UTC)),
                new Span(by(line)),
                new Span(words.of(entry.event().action())),
                line.address()
                        .<Component>map(address -> new Anchor(address, subject))
                        .orElseGet(() -> new Span(subject)),
                states,
                new HashText(entry.hash()));
    }

    private static Component hash(@Nullable Hash hash) {
        return hash == null ? new Span("–") : new HashText(hash);
    }

    private String by(Line line) {
        return line.by()
                .map(person -> person.name() + " (" + person.agency() + ")")
                .orElseGet(() -> getTranslation("audit.machine"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
