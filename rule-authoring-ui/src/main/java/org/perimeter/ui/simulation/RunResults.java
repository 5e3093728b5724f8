package org.perimeter.ui.simulation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.simulation.replay.ExamCounts;
import org.perimeter.simulation.replay.OutOfScope;
import org.perimeter.simulation.replay.RuleTally;
import org.perimeter.simulation.replay.RunResult;
import org.perimeter.simulation.replay.Tally;
import org.perimeter.simulation.replay.Verdict;
import org.perimeter.ui.look.HashText;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.simulation.RunPage.Attachment;

/// What a run found: by disposition and scope, by rule, and the hashes that name it.
final class RunResults extends Div {
    private final transient Words words = new Words(getLocale());
    private final transient RunPage page;
    private final transient RunResult result;
    private final transient Tally tally;

    RunResults(RunPage page, RunResult result, Command attach) {
        this.page = page;
        this.result = result;
        this.tally = result.tally();
        addClassNames("p-stack", "p-results");
        add(
                summary(attach),
                part(getTranslation("simulation.dispositions"), dispositions()),
                part(getTranslation("simulation.rules"), note("simulation.rules.note"), rules()),
                part(
                        getTranslation("simulation.outOfScope"),
                        note("simulation.outOfScope.note"),
                        outOfScope()));
    }

    private Component summary(Command attach) {
        var line =
                new Div(
                        hash("simulation.hash.run", result.runHash()),
                        hash("simulation.hash.content", page.run().contentHash()),
                        hash("simulation.hash.data", page.run().dataSetHash()),
                        new Span(
                                getTranslation(
                                        "simulation.inForce",
                                        words.moment(page.run().inForceAt()))),
                        new Span(mustCatch()));
        line.addClassName("p-toolbar");
        var summary = new Div(line, attachment(attach));
        summary.addClassName("p-stack");
        return summary;
    }

    private Component hash(String key, Hash hash) {
        var part = new Span(new Span(words.say(key) + " "), new HashText(hash));
        part.addClassName("p-nowrap");
        return part;
    }

    private String mustCatch() {
        return switch (result.mustCatch()) {
            case PASSED -> getTranslation("simulation.mustCatch.passed");
            case FAILED -> getTranslation("simulation.mustCatch.failed");
            case NONE -> getTranslation("simulation.mustCatch.none");
        };
    }

    private Component attachment(Command attach) {
        if (page.attachment() == Attachment.IMPOSSIBLE) {
            return new Paragraph(getTranslation("simulation.attach.draft"));
        }
        if (page.attachment() == Attachment.DONE) {
            var line =
                    new Div(
                            new Span(getTranslation("simulation.attach.done")),
                            new Anchor(page.subject().address(), words.subject(page.subject())));
            line.addClassName("p-toolbar");
            return line;
        }
        var button =
                new Button(
                        getTranslation("simulation.attach", words.subject(page.subject())),
                        click -> attach.execute());
        var fit = Fit.of(page.subject(), page.run());
        if (result.mustCatch() != MustCatch.FAILED && fit != Fit.OTHER_DATA) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        var line = new Div(button, new FitMark(fit));
        line.addClassName("p-toolbar");
        return line;
    }

    private Component dispositions() {
        var table =
                new Table(getTranslation("simulation.dispositions"))
                        .column(getTranslation("simulation.column.disposition"))
                        .figures(getTranslation("simulation.scope.in"))
                        .figures(getTranslation("simulation.scope.unknown"))
                        .figures(getTranslation("simulation.scope.out"))
                        .figures(getTranslation("simulation.column.finds"))
                        .figures(getTranslation("simulation.column.clean"))
                        .figures(getTranslation("simulation.column.unexamined"))
                        .figures(getTranslation("simulation.column.yield"));
        for (Verdict verdict : standing(tally)) {
            ExamCounts known = tally.verdicts().getOrDefault(verdict, ExamCounts.NONE);
            table.row(
                    VerdictChip.of(verdict, getLocale()),
                    count(tally.standing(Scope.IN, verdict)),
                    count(tally.standing(Scope.UNKNOWN, verdict)),
                    count(tally.standing(Scope.OUT, verdict)),
                    count(known.confirmed()),
                    count(known.clean()),
                    count(known.unexamined()),
                    new Span(words.share(known.finds())));
        }
        return table;
    }

    /// Verdicts that some consignment has, whatever its scope.
    static List<Verdict> standing(Tally tally) {
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict != Verdict.OUT_OF_SCOPE)
                .filter(verdict ->
                        Stream.of(Scope.values())
                                .anyMatch(scope -> tally.standing(scope, verdict) > 0))
                .toList();
    }

    private Component rules() {
        var table =
                new Table(getTranslation("simulation.rules"))
                        .column(getTranslation("simulation.column.rule"))
                        .column(getTranslation("simulation.column.title"))
                        .figures(getTranslation("simulation.column.hits"))
                        .figures(getTranslation("simulation.column.sole"))
                        .figures(getTranslation("simulation.column.out"))
                        .figures(getTranslation("simulation.column.finds"))
                        .figures(getTranslation("simulation.column.clean"))
                        .figures(getTranslation("simulation.column.unexamined"))
                        .figures(getTranslation("simulation.column.yield"));
        byHits(tally)
                .forEach((id, rule) ->
                        table.row(
                                new Span(id),
                                new Span(title(id)),
                                count(rule.hits()),
                                count(rule.sole()),
                                count(rule.outOfScope()),
                                count(rule.outcomes().confirmed()),
                                count(rule.outcomes().clean()),
                                count(rule.outcomes().unexamined()),
                                new Span(words.share(rule.outcomes().finds()))));
        return table;
    }

    /// The rules with the most hits first.
    private static Map<String, RuleTally> byHits(Tally tally) {
        Map<String, RuleTally> ordered = new LinkedHashMap<>();
        tally.rules().entrySet().stream()
                .sorted(
                        Map.Entry.<String, RuleTally>comparingByValue(
                                        Comparator.comparingLong(RuleTally::hits).reversed())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private String title(String id) {
        Rule rule = page.rules().get(id);
        return rule == null ? "" : rule.title().in(getLocale());
    }

    private Component outOfScope() {
        if (tally.outOfScope().isEmpty()) {
            return new Paragraph(getTranslation("simulation.outOfScope.none"));
        }
        var table =
                new Table(getTranslation("simulation.outOfScope"))
                        .column(getTranslation("simulation.column.mode"))
                        .figures(getTranslation("simulation.column.consignments"))
                        .figures(getTranslation("simulation.column.targeted"));
        tally.outOfScope()
                .forEach((mode, out) ->
                        table.row(new Span(mode(mode)), count(out.total()), targeted(out)));
        return table;
    }

    private Component targeted(OutOfScope out) {
        return count(out.targeted());
    }

    private String mode(String mode) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "sea" -> getTranslation("simulation.mode.sea");
            case "rail" -> getTranslation("simulation.mode.rail");
            case "road" -> getTranslation("simulation.mode.road");
            case "air" -> getTranslation("simulation.mode.air");
            case "unknown" -> getTranslation("simulation.mode.unknown");
            default -> mode;
        };
    }

    private Span count(long number) {
        return new Span(words.count(number));
    }

    private Paragraph note(String key) {
        var note = new Paragraph(words.say(key));
        note.addClassName("p-muted");
        return note;
    }

    private static Component part(String title, Component... content) {
        var part = new Section(new H2(title));
        part.addClassName("p-stack");
        part.add(content);
        return part;
    }
}
