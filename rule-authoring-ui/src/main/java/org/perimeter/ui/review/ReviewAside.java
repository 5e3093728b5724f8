package org.perimeter.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneOffset;
import org.perimeter.engine.check.Finding;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.simulation.replay.Tally;
import org.perimeter.simulation.replay.Verdict;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.simulation.VerdictChip;

/// Beside the difference: who has approved, what was checked, and the evidence.
final class ReviewAside extends Aside {
    private final VersionPage page;

    ReviewAside(VersionPage page) {
        this.page = page;
        addClassName("p-stack");
        getElement().setAttribute("aria-label", getTranslation("review.aside"));
        add(new H2(getTranslation("review.approvals")));
        page.consents().forEach(consent -> add(approval(consent)));
        add(new H2(getTranslation("review.checks")), findings());
        if (!page.findings().isEmpty()) {
            add(list());
        }
        add(
                new Mark(
                        Mark.Look.PLAIN,
                        getTranslation("review.checks.golden", page.goldenCases())),
                mustCatch(),
                new HeldPart(page));
        if (page.onItsWay()) {
            add(baseline());
        }
        add(new H2(getTranslation("review.evidence")));
        if (page.evidence().isEmpty()) {
            add(new Span(getTranslation("review.evidence.none.text")));
            if (page.onItsWay()) {
                add(
                        new Anchor(
                                "simulations/new?version=" + page.version().id(),
                                getTranslation("review.remedy.simulate")));
            }
        }
        page.proof().found().ifPresent(tally -> add(found(tally)));
        page.proof()
                .comparison()
                .ifPresent(pair ->
                        add(new Anchor(pair.address(), getTranslation("review.evidence.compare"))));
        page.evidence().forEach(attached -> add(evidence(attached)));
    }

    /// Of the run on which an approval rests.
    private Component found(Tally tally) {
        var figures = new Figures(getLocale());
        var table =
                new Table(getTranslation("review.evidence.found"))
                        .column(getTranslation("review.evidence.disposition"))
                        .figures(getTranslation("review.evidence.consignments"))
                        .figures(getTranslation("review.evidence.share"));
        for (Verdict verdict : Verdict.values()) {
            long count = tally.count(verdict);
            if (count > 0) {
                table.row(
                        VerdictChip.of(verdict, getLocale()),
                        new Span(figures.count(count)),
                        new Span(figures.percent((double) count / tally.rows())));
            }
        }
        return table;
    }

    private Component approval(Consent consent) {
        var title = new Span(consent.agency().title().in(getLocale()));
        title.addClassNames("p-muted", "p-small");
        var part = new Div(new ConsentMark(consent), title);
        part.addClassName("p-cell");
        if (consent instanceof Consent.Given(var _, var by, var at)) {
            part.add(new Span(by.name() + " · " + moment(at)));
        }
        return part;
    }

    private Component findings() {
        if (page.findings().isEmpty()) {
            return new Mark(Mark.Look.GOOD, getTranslation("review.checks.clean"));
        }
        long errors = page.errors();
        long warnings = page.findings().size() - errors;
        return new Mark(
                errors > 0 ? Mark.Look.BAD : Mark.Look.PLAIN,
                getTranslation("review.checks.findings", errors, warnings));
    }

    private Component list() {
        var list = new UnorderedList();
        for (Finding finding : page.findings()) {
            var rule = finding.ruleId().isEmpty() ? "" : finding.ruleId() + ": ";
            list.add(new ListItem(rule + finding.text().in(getLocale())));
        }
        return new Details(getTranslation("review.checks.show"), list);
    }

    private Component mustCatch() {
        return switch (page.evidenceMark()) {
            case NONE -> new Mark(Mark.Look.OPEN, getTranslation("review.evidence.none"));
            case OTHER_DATA -> new Mark(Mark.Look.BAD, getTranslation("review.evidence.other"));
            case MISSED -> new Mark(Mark.Look.BAD, getTranslation("review.evidence.missed"));
            case ATTACHED -> caught(page.basis().orElseThrow());
        };
    }

    private Component caught(AttachedEvidence attached) {
        return attached.evidence().mustCatch() == MustCatch.NONE
                ? new Mark(Mark.Look.PLAIN, getTranslation("review.mustCatch.none"))
                : new Mark(Mark.Look.GOOD, getTranslation("review.mustCatch.passed"));
    }

    private Component baseline() {
        return page.baseline().moved()
                ? new Mark(Mark.Look.BAD, getTranslation("review.base.moved"))
                : new Mark(Mark.Look.GOOD, getTranslation("review.base.same"));
    }

    private Component evidence(AttachedEvidence attached) {
        var part =
                new Div(
                        new Anchor(
                                "simulations/" + attached.evidence().runHash().hex(),
                                getTranslation("review.evidence.open")),
                        line("review.evidence.run", new HashText(attached.evidence().runHash())),
                        line(
                                "review.evidence.data",
                                new HashText(attached.evidence().dataSetHash())),
                        new Span(
                                getTranslation(
                                        "review.evidence.at", moment(attached.attachedAt()))));
        if (!page.version().agreed().admits(attached.evidence().dataSetHash())) {
            part.add(new Mark(Mark.Look.PLAIN, getTranslation("review.held.aside")));
        }
        part.addClassNames("p-cell", "p-small");
        return part;
    }

    private Component line(String key, Component value) {
        var line = new Div(new Span(getTranslation(key)), value);
        line.addClassName("p-toolbar");
        return line;
    }

    private String moment(Instant at) {
        return new Figures(getLocale()).moment(at, ZoneOffset.UTC);
    }
}
