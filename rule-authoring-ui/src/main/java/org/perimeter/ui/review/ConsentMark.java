package org.perimeter.ui.review;

import com.vaadin.flow.i18n.I18NProvider;
import org.perimeter.ui.look.Mark;

/// Whether an agency has approved.
public final class ConsentMark extends Mark {
    public ConsentMark(Consent consent) {
        super(look(consent), I18NProvider.translate(key(consent), consent.agency().name()));
    }

    private static Look look(Consent consent) {
        return switch (consent) {
            case Consent.Given _ -> Look.GOOD;
            case Consent.Missing _ -> Look.OPEN;
        };
    }

    private static String key(Consent consent) {
        return switch (consent) {
            case Consent.Given _ -> "review.consent.given";
            case Consent.Missing _ -> "review.consent.missing";
        };
    }
}
