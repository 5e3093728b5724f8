package org.perimeter.ui.decision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.util.List;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.Hit;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.policy.ledger.LedgerEntry;
import org.perimeter.ui.look.DispositionChip;
import org.perimeter.ui.look.FactsTable;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.look.SayingText;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.shell.CurrentPerson;
import org.perimeter.ui.shell.MainLayout;

/// One decision: what was decided, for which reasons, by which release, and from which facts.
@RolesAllowed({"OFFICER", "ANALYST", "REVIEWER", "APPROVER", "AUDITOR"})
@Route(value = "decisions/:decision", layout = MainLayout.class)
public class DecisionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient DecisionDesk desk;
    private String title = "";

    public DecisionView(CurrentPerson people, DecisionDesks desks) {
        this.desk = desks.of(people.find().orElseThrow().id());
        addClassName("p-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found =
                event.getRouteParameters()
                        .get("decision")
                        .flatMap(id -> DecisionPresenter.of(desk, id));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get(), event.getLocation());
    }

    private void show(DecisionPresenter presenter, Location address) {
        LedgerEntry entry = presenter.entry();
        Decision decision = entry.decision();
        title = title(decision);
        removeAll();
        add(new H1(title), outcome(decision), made(entry));
        add(part(getTranslation("decision.reasons"), reasons(presenter)));
        presenter
                .lost()
                .ifPresentOrElse(
                        lost -> add(note(lost(lost))),
                        () -> add(new WhyNotPart(presenter, address), new ReplayPart(presenter)));
        if (!decision.findings().isEmpty()) {
            add(part(getTranslation("decision.findings"), findings(decision)));
        }
        if (!decision.unknown().isEmpty()) {
            add(
                    part(
                            getTranslation("decision.unknown"),
                            note(getTranslation("decision.unknown.note")),
                            list(decision.unknown().stream().map(this::label).toList())));
        }
        presenter
                .facts()
                .ifPresent(
                        facts -> add(part(getTranslation("facts.title"), new FactsTable(facts))));
    }

    private String lost(DecisionPresenter.Lost lost) {
        return switch (lost) {
            case FACTS -> getTranslation("decision.facts.gone");
            case FACTS_CHANGED -> getTranslation("decision.facts.changed");
            case RELEASE -> getTranslation("decision.release.gone");
        };
    }

    private String title(Decision decision) {
        String number = decision.bill().number();
        return number == null
                ? getTranslation("decision.bill.position", decision.bill().position())
                : getTranslation("decision.bill", number);
    }

    private Component outcome(Decision decision) {
        var line = new Div(OutcomeChip.of(decision, getLocale()));
        line.addClassName("p-toolbar");
        Integer points = decision.points();
        if (points != null) {
            line.add(new Span(getTranslation("decision.points", points)));
        }
        ExamKind exam = decision.examKind();
        if (exam != null) {
            line.add(new Span(exam(exam)));
        }
        line.add(new Span(scope(decision.scope())));
        var proposed = decision.proposed();
        if (proposed != null) {
            line.add(new Span(getTranslation("decision.proposed")), new DispositionChip(proposed));
        }
        var outcome = new Div(line);
        outcome.addClassName("p-stack");
        named(outcome, "decision.codes", decision.rejected());
        named(outcome, "decision.referrals", decision.referrals());
        named(outcome, "decision.notifications", decision.notifications());
        return outcome;
    }

    private void named(Div into, String key, List<String> names) {
        if (!names.isEmpty()) {
            into.add(new Paragraph(getTranslation(key, String.join(", ", names))));
        }
    }

    private String exam(ExamKind exam) {
        return switch (exam) {
            case NII -> getTranslation("decision.exam.nii");
            case TAILGATE -> getTranslation("decision.exam.tailgate");
            case FULL -> getTranslation("decision.exam.full");
        };
    }

    private String scope(Decision.Scope scope) {
        return switch (scope) {
            case IN -> getTranslation("decision.scope.in");
            case OUT -> getTranslation("decision.scope.out");
            case UNKNOWN -> getTranslation("decision.scope.unknown");
        };
    }

    private Component made(LedgerEntry entry) {
        Decision decision = entry.decision();
        var at = new Figures(getLocale()).moment(decision.asOf(), ZoneOffset.UTC);
        var line =
                new Div(
                        new Span(getTranslation("decision.made", at, cause(decision))),
                        new Span(getTranslation("decision.release", decision.release().sequence())),
                        new HashText(new Hash(decision.release().hash())),
                        new Span(getTranslation("decision.facts.hash")),
                        new HashText(entry.factsHash()),
                        id(decision));
        line.addClassName("p-toolbar");
        return line;
    }

    private String cause(Decision decision) {
        return switch (decision.cause()) {
            case MESSAGE -> getTranslation("decision.cause.message");
            case EVENT -> getTranslation("decision.cause.event");
            case CLOCK -> getTranslation("decision.cause.clock");
        };
    }

    private static Component id(Decision decision) {
        var id = new Span(decision.decisionId());
        id.addClassNames("p-code", "p-muted", "p-small");
        return id;
    }

    private Component reasons(DecisionPresenter presenter) {
        Decision decision = presenter.entry().decision();
        if (decision.hits().isEmpty()) {
            return new Paragraph(getTranslation("decision.reasons.none"));
        }
        var table =
                new Table(getTranslation("decision.reasons"))
                        .column(getTranslation("decision.column.rule"))
                        .column(getTranslation("decision.column.reason"))
                        .column(getTranslation("decision.column.read"))
                        .figures(getTranslation("decision.column.points"))
                        .column(getTranslation("decision.column.floor"))
                        .stacking();
        for (Hit hit : decision.hits()) {
            var code = new Span(hit.reasonCode());
            code.addClassNames("p-code", "p-muted", "p-small");
            var reason = new Div(new Span(hit.reason().in(getLocale())), code);
            reason.addClassName("p-cell");
            var floor = hit.floor();
            table.row(
                    new Span(hit.ruleId()),
                    reason,
                    presenter
                            .why(hit)
                            .<Component>map(SayingText::why)
                            .orElseGet(() -> new Span("–")),
                    new Span(new Figures(getLocale()).count(hit.points())),
                    floor == null ? new Span("–") : new DispositionChip(floor));
        }
        return table;
    }

    private Component findings(Decision decision) {
        return list(
                decision.findings().stream()
                        .map(finding ->
                                getTranslation(
                                        "decision.finding",
                                        finding.place(),
                                        finding.text().in(getLocale())))
                        .toList());
    }

    private String label(String path) {
        return FactSchema.standard().label(path).in(getLocale());
    }

    private static Component list(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("p-muted");
        return note;
    }

    private static Component part(String title, Component... content) {
        var part = new Section(new H2(title));
        part.addClassName("p-stack");
        part.add(content);
        return part;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
