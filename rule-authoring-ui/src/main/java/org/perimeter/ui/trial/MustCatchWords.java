package org.perimeter.ui.trial;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.MustCatchEvent.Reached;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.ui.look.DispositionChip;

/// What became of an event that every release must catch, in words.
public record MustCatchWords(Locale locale) {
    /// Such as `at least Hold; comes out as Refer`.
    public String of(MustCatchEvent event, Reached reached) {
        return say("trial.catch.comes", title(event.atLeast()), outcome(reached));
    }

    private String outcome(Reached reached) {
        if (reached.scope() == Scope.OUT) {
            return say("trial.catch.out");
        }
        return reached.disposition() == null
                ? say("trial.catch.rejected", String.join(", ", reached.rejected()))
                : title(reached.disposition());
    }

    private String title(Disposition disposition) {
        return say(DispositionChip.title(disposition));
    }

    private String say(String key, Object... words) {
        return I18NProvider.translate(locale, key, words);
    }
}
