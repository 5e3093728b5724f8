package org.perimeter.ui.trial;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.GoldenCase.Expected;
import org.perimeter.ui.trial.ExampleDesk.Tested;

/// In what an outcome differs from the one expected, in words.
public record ExampleWords(Locale locale) {
    List<String> difference(Tested tested) {
        return difference(tested.example().golden().expected(), tested.reached());
    }

    /// A line for each part that differs; none where they are equal.
    public List<String> difference(Expected expected, Expected reached) {
        var lines = new ArrayList<String>();
        if (expected.scope() != reached.scope()) {
            lines.add(say("trial.example.scope", expected.scope(), reached.scope()));
        }
        if (!Objects.equals(expected.points(), reached.points())) {
            lines.add(say("trial.example.points", or(expected.points()), or(reached.points())));
        }
        if (expected.disposition() != reached.disposition()) {
            lines.add(
                    say(
                            "trial.example.disposition",
                            or(expected.disposition()),
                            or(reached.disposition())));
        }
        if (expected.examKind() != reached.examKind()) {
            lines.add(say("trial.example.exam", or(expected.examKind()), or(reached.examKind())));
        }
        if (!expected.rejected().equals(reached.rejected())) {
            lines.add(
                    say(
                            "trial.example.rejected",
                            joined(expected.rejected()),
                            joined(reached.rejected())));
        }
        var lost = without(expected.fired(), reached.fired());
        if (!lost.isEmpty()) {
            lines.add(say("trial.example.lost", joined(lost)));
        }
        var gained = without(reached.fired(), expected.fired());
        if (!gained.isEmpty()) {
            lines.add(say("trial.example.gained", joined(gained)));
        }
        return lines;
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? "–" : String.join(", ", words);
    }

    private static String or(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }

    private String say(String key, Object... words) {
        return I18NProvider.translate(locale, key, words);
    }
}
