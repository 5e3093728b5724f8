package org.perimeter.ui.look;

import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.NearestChange;

/// The fewest things that would have to be otherwise for a rule to fire, on one line.
public final class NearestText extends Span {
    private static final int MOST = 4;

    public NearestText(NearestChange nearest) {
        Span steps =
                new Span(
                        nearest.steps().stream()
                                .limit(MOST)
                                .map(this::step)
                                .collect(Collectors.joining(" · ")));
        steps.addClassName("p-values");
        add(
                new Mark(Mark.Look.PLAIN, getTranslation("nearest")),
                new Span(getTranslation("nearest.says", nearest.steps().size())),
                steps);
        addClassName("p-nearest");
    }

    private String step(NearestChange.Step step) {
        return switch (step) {
            case NearestChange.Step.Other other ->
                    other.place() + ": " + written(other.from()) + " → " + written(other.to());
            case NearestChange.Step.More(var place, var label) ->
                    getTranslation("nearest.more", place, label.in(getLocale()));
            case NearestChange.Step.Fewer(var place, var label) ->
                    getTranslation("nearest.fewer", place, label.in(getLocale()));
        };
    }

    private String written(@Nullable String value) {
        return value == null ? getTranslation("nearest.missing") : "“" + value + "”";
    }
}
