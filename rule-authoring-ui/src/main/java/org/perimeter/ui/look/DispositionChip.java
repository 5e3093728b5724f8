package org.perimeter.ui.look;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.perimeter.engine.decision.Disposition;

/// A disposition as icon, word and hue: never by colour alone.
public final class DispositionChip extends Span {
    public DispositionChip(Disposition disposition) {
        addClassNames("p-chip", "p-chip-" + slug(disposition));
        add(icon(disposition).create(), new Span(getTranslation(title(disposition))));
    }

    /// Key of its name.
    public static String title(Disposition disposition) {
        return "disposition." + slug(disposition);
    }

    private static String slug(Disposition disposition) {
        return switch (disposition) {
            case RELEASE -> "release";
            case REFER -> "refer";
            case SCREEN -> "screen";
            case HOLD -> "hold";
            case EXAMINE -> "examine";
            case DO_NOT_LOAD -> "do-not-load";
        };
    }

    private static VaadinIcon icon(Disposition disposition) {
        return switch (disposition) {
            case RELEASE -> VaadinIcon.CHECK_CIRCLE_O;
            case REFER -> VaadinIcon.QUESTION_CIRCLE_O;
            case SCREEN -> VaadinIcon.VIEWPORT;
            case HOLD -> VaadinIcon.HAND;
            case EXAMINE -> VaadinIcon.SEARCH;
            case DO_NOT_LOAD -> VaadinIcon.BAN;
        };
    }
}
