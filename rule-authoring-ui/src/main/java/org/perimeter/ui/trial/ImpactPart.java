package org.perimeter.ui.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.population.Impact;
import org.perimeter.simulation.population.Population;
import org.perimeter.simulation.replay.ExamCounts;
import org.perimeter.simulation.report.Share;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.simulation.VerdictChip;

/// The figures of a rule over the population. Old ones stay, greyed, until the new ones are there.
final class ImpactPart extends Section {
    private final H2 heading = new H2();
    private final Div body = new Div();
    private final WorkLine work;
    private final transient Runnable again;
    private final transient IntConsumer tryOn;
    private final transient Figures figures = new Figures(getLocale());

    /// @param tryOn  is told the position of a consignment to try the rule on
    /// @param cancel ends the work
    /// @param again  begins it anew
    ImpactPart(IntConsumer tryOn, Runnable cancel, Runnable again) {
        this.tryOn = tryOn;
        this.again = again;
        work = new WorkLine(cancel);
        heading.getElement().setAttribute("tabindex", "-1");
        addClassNames("e-section", "t-impact");
        heading.setText(getTranslation("trial.impact"));
        body.addClassName("t-body");
        getElement().setAttribute("aria-label", getTranslation("trial.impact"));
        add(heading, work, body);
    }

    void waiting() {
        getElement().setAttribute("aria-busy", "true");
    }

    void show(Work now) {
        work.show(now);
    }

    /// Nothing goes on: there are no figures of the rule as it stands.
    void cancelled() {
        rest();
        body.removeAll();
        var compute = new Button(getTranslation("trial.again"), click -> again.run());
        compute.addThemeVariants(ButtonVariant.SMALL);
        body.add(new Paragraph(getTranslation("trial.cancelled")), compute);
        compute.focus();
    }

    /// Whoever was about to cancel keeps their place.
    private void rest() {
        getElement().setAttribute("aria-busy", "false");
        getElement()
                .executeJs(
                        "if ($0.contains(document.activeElement)) $1.focus()",
                        work.getElement(),
                        heading.getElement());
    }

    void show(Tried tried) {
        rest();
        body.removeAll();
        switch (tried) {
            case Tried.NoData _ -> body.add(new Paragraph(getTranslation("trial.noData")));
            case Tried.Unfinished _ -> body.add(new Paragraph(getTranslation("trial.unfinished")));
            case Tried.Failed _ -> body.add(new Paragraph(getTranslation("trial.failed")));
            case Tried.Done done -> show(done);
        }
    }

    private void show(Tried.Done done) {
        Impact impact = done.impact();
        DataSet set = done.population().dataSet();
        heading.setText(getTranslation("trial.impact.on", impact.rows()));
        Span hits = new Span(hits(impact));
        hits.addClassName("t-hits");
        body.add(new Div(hits, new CourseLine(impact.course(), figures)));
        UnorderedList lines = new UnorderedList();
        lines.addClassName("t-lines");
        line(lines, getTranslation("trial.same", impact.same()));
        if (impact.outOfScope() > 0) {
            line(lines, getTranslation("trial.outOfScope", impact.outOfScope()));
        }
        line(
                lines,
                getTranslation("trial.changed", impact.changed().total(), known(impact.changed())));
        line(lines, getTranslation("trial.yield", share(impact.changed().finds())));
        if (impact.unknown() > 0) {
            line(lines, getTranslation("trial.unknown", impact.unknown()));
        }
        body.add(lines);
        if (!impact.moves().isEmpty()) {
            body.add(moves(impact));
        }
        if (!impact.examples().isEmpty()) {
            body.add(examples(done.population(), impact.examples()));
        }
        body.add(twin(impact, set));
        Paragraph source =
                new Paragraph(
                        getTranslation(
                                set.synthetic() ? "trial.source.invented" : "trial.source",
                                set.name().in(getLocale()),
                                done.millis()));
        source.addClassNames("p-small", "t-source");
        body.add(source);
        if (!done.leftOut().isEmpty()) {
            body.add(
                    new Paragraph(
                            getTranslation(
                                    "trial.leftOut",
                                    done.leftOut().size(),
                                    String.join(", ", done.leftOut()))));
        }
    }

    private String hits(Impact impact) {
        long hits = impact.hits().total();
        return impact.rows() == 0
                ? getTranslation("trial.hits.none")
                : getTranslation(
                        "trial.hits", hits, figures.percent((double) hits / impact.rows()));
    }

    private static void line(UnorderedList lines, String text) {
        lines.add(new ListItem(text));
    }

    private String known(ExamCounts known) {
        return getTranslation(
                "trial.known",
                known.confirmed(),
                known.clean(),
                known.inconclusive(),
                known.unexamined());
    }

    private String share(Share share) {
        var interval = share.interval();
        if (share.value().isEmpty() || interval.isEmpty()) {
            return getTranslation("trial.tooFew", share.hits(), share.of());
        }
        return getTranslation(
                "trial.share",
                figures.percent(share.value().get()),
                figures.percent(interval.get().low()),
                figures.percent(interval.get().high()));
    }

    private Component moves(Impact impact) {
        UnorderedList moves = new UnorderedList();
        moves.addClassName("t-moves");
        moves.getElement().setAttribute("aria-label", getTranslation("trial.moves"));
        impact.moves()
                .forEach((move, count) -> {
                    Span arrow = new Span("→");
                    moves.add(
                            new ListItem(
                                    VerdictChip.of(move.from(), getLocale()),
                                    arrow,
                                    VerdictChip.of(move.to(), getLocale()),
                                    new Span(figures.count(count))));
                });
        return moves;
    }

    private Component examples(Population population, List<Integer> positions) {
        Div examples = new Div(new Span(getTranslation("trial.examples")));
        examples.addClassName("t-examples");
        for (int position : positions) {
            String bill =
                    Objects.requireNonNullElseGet(
                            population.rows().get(position).bill(),
                            () -> getTranslation("trial.row", position + 1));
            NativeButton button = new NativeButton(bill, click -> tryOn.accept(position));
            button.getElement()
                    .setAttribute("aria-label", getTranslation("trial.tryOn.this", bill));
            examples.add(button);
        }
        return examples;
    }

    /// The course of the hits as a table.
    private Component twin(Impact impact, DataSet set) {
        Table table =
                new Table(getTranslation("trial.course"))
                        .column(getTranslation("trial.course.from"))
                        .figures(getTranslation("trial.course.hits"));
        Duration whole = Duration.between(set.from(), set.to());
        for (int i = 0; i < impact.course().size(); i++) {
            Instant from = set.from().plus(whole.multipliedBy(i).dividedBy(Impact.STRETCHES));
            table.row(
                    figures.day(LocalDate.ofInstant(from, ZoneOffset.UTC)),
                    figures.count(impact.course().get(i)));
        }
        return new Details(getTranslation("trial.course.table"), table);
    }
}
