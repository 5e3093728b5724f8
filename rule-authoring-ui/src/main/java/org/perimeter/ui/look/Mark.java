package org.perimeter.ui.look;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/// A state as icon, words and hue: never by colour alone.
public class Mark extends Span {
    public Mark(Look look, String words) {
        addClassNames("p-mark", "p-mark-" + look.hue);
        var icon = look.icon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(words));
    }

    public enum Look {
        GOOD(VaadinIcon.CHECK_CIRCLE, "good"),
        OPEN(VaadinIcon.HOURGLASS, "open"),
        BAD(VaadinIcon.EXCLAMATION_CIRCLE, "bad"),
        PLAIN(VaadinIcon.INFO_CIRCLE_O, "plain"),
        ENDED(VaadinIcon.CLOSE_CIRCLE_O, "plain"),
        ADDED(VaadinIcon.PLUS_CIRCLE_O, "good"),
        REMOVED(VaadinIcon.MINUS_CIRCLE_O, "bad"),
        CHANGED(VaadinIcon.EDIT, "open");

        private final VaadinIcon icon;
        private final String hue;

        Look(VaadinIcon icon, String hue) {
            this.icon = icon;
            this.hue = hue;
        }
    }
}
