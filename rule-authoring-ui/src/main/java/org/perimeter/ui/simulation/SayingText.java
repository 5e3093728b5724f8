package org.perimeter.ui.simulation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.perimeter.engine.decision.Explanation;
import org.perimeter.engine.decision.Explanation.ReadValue;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.ui.simulation.ConsignmentPage.Saying;

/// Whether a rule fired, and why: the values that it read, what did not hold, or what the manifest lacks.
final class SayingText extends Div {
    private static final int MOST = 8;

    SayingText(Saying saying) {
        addClassName("p-cell");
        switch (saying.kind()) {
            case FIRED ->
                    head(VaadinIcon.CHECK_CIRCLE, "good", getTranslation("simulation.rule.fired"));
            case OUT_OF_VALIDITY ->
                    head(
                            VaadinIcon.CALENDAR_CLOCK,
                            "plain",
                            getTranslation("simulation.rule.outOfValidity"));
            case NOT_FIRED ->
                    head(
                            VaadinIcon.MINUS_CIRCLE_O,
                            "plain",
                            getTranslation("simulation.rule.notFired"));
            case UNKNOWN ->
                    head(
                            VaadinIcon.QUESTION_CIRCLE_O,
                            "open",
                            getTranslation("simulation.rule.unknown"));
            case ABSENT -> head(VaadinIcon.BAN, "plain", getTranslation("simulation.rule.absent"));
        }
        saying.why().map(this::lines).filter(lines -> !lines.isEmpty()).ifPresent(this::list);
    }

    private void head(VaadinIcon icon, String hue, String words) {
        Span head = new Span();
        head.addClassNames("p-mark", "p-mark-" + hue);
        var drawn = icon.create();
        drawn.getElement().setAttribute("aria-hidden", "true");
        head.add(drawn, new Span(words));
        add(head);
    }

    private void list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("p-small", "p-why");
        lines.stream().limit(MOST).forEach(line -> list.add(new ListItem(line)));
        if (lines.size() > MOST) {
            list.add(new ListItem(getTranslation("simulation.values.more", lines.size() - MOST)));
        }
        add(list);
    }

    private List<String> lines(Explanation explanation) {
        return switch (explanation) {
            case Explanation.Fired(var _, var values) -> values.stream().map(this::value).toList();
            case Explanation.NotFired(var _, var failures) -> {
                List<String> lines = new ArrayList<>();
                for (var failure : failures) {
                    String read =
                            failure.values().stream()
                                    .limit(MOST)
                                    .map(this::value)
                                    .collect(Collectors.joining("; "));
                    String sentence = failure.sentence().in(getLocale());
                    lines.add(
                            read.isEmpty()
                                    ? getTranslation("simulation.failure", sentence)
                                    : getTranslation("simulation.failure.read", sentence, read));
                }
                yield lines;
            }
            case Explanation.Unknown(var _, var missing) ->
                    missing.stream()
                            .map(path -> getTranslation("simulation.missing", label(path)))
                            .toList();
        };
    }

    private String value(ReadValue read) {
        String value = read.value();
        return getTranslation(
                "simulation.value",
                read.label().in(getLocale()),
                value == null ? getTranslation("simulation.value.none") : value);
    }

    private String label(String path) {
        return FactSchema.standard().label(path).in(getLocale());
    }
}
