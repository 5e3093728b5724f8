package org.perimeter.ui.review;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.ui.look.Figures;

/// When a version is in force, by the clock on which its agencies agreed.
record WindowWords(Locale locale) {
    String of(EffectiveWindow window) {
        Instant from = window.from();
        Instant until = window.until();
        if (from == null) {
            return say("review.window.until", until == null ? "" : moment(until, window.zone()));
        }
        return until == null
                ? say("review.window.from", moment(from, window.zone()))
                : say(
                        "review.window.both",
                        new Figures(locale).moment(from, window.zone()),
                        moment(until, window.zone()));
    }

    /// To the minute, with the offset and the name of the clock.
    String moment(Instant instant, ZoneId zone) {
        return new Figures(locale).moment(instant, zone) + " (" + zone + ")";
    }

    private String say(String key, Object... words) {
        return I18NProvider.translate(locale, key, words);
    }
}
