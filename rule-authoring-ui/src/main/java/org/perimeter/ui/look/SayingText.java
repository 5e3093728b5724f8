package org.perimeter.ui.look;

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

/// Whether a rule fired, and why: the values that it read, what did not hold, or what the manifest lacks.
public final class SayingText extends Div {
    private static final int MOST = 8;

    public SayingText(Saying saying) {
        this(saying, true);
    }

    private SayingText(Saying saying, boolean headed) {
        addClassName("p-cell");
        if (headed) {
            head(saying.kind());
        }
        saying.why().map(this::lines).filter(lines -> !lines.isEmpty()).ifPresent(this::list);
    }

    /// Only why, where it is said already whether the rule fired.
    public static SayingText why(Saying saying) {
        return new SayingText(saying, false);
    }

    private void head(Saying.Kind kind) {
        switch (kind) {
            case FIRED -> head(VaadinIcon.CHECK_CIRCLE, "good", getTranslation("saying.fired"));
            case OUT_OF_VALIDITY ->
                    head(
                            VaadinIcon.CALENDAR_CLOCK,
                            "plain",
                            getTranslation("saying.outOfValidity"));
            case NOT_FIRED ->
                    head(VaadinIcon.MINUS_CIRCLE_O, "plain", getTranslation("saying.notFired"));
            case UNKNOWN ->
                    head(VaadinIcon.QUESTION_CIRCLE_O, "open", getTranslation("saying.unknown"));
            case ABSENT -> head(VaadinIcon.BAN, "plain", getTranslation("saying.absent"));
        }
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
            list.add(new ListItem(getTranslation("saying.values.more", lines.size() - MOST)));
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
                                    ? getTranslation("saying.failure", sentence)
                                    : getTranslation("saying.failure.read", sentence, read));
                }
                yield lines;
            }
            case Explanation.Unknown(var _, var missing) ->
                    missing.stream()
                            .map(path -> getTranslation("saying.missing", label(path)))
                            .toList();
        };
    }

    private String value(ReadValue read) {
        String value = read.value();
        return getTranslation(
                "saying.value",
                read.label().in(getLocale()),
                value == null ? getTranslation("saying.value.none") : value);
    }

    private String label(String path) {
        return FactSchema.standard().label(path).in(getLocale());
    }
}
