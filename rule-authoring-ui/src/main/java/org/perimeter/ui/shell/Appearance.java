package org.perimeter.ui.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinRequest;

/// Light, dark, or as the person's system is set.
public enum Appearance {
    LIGHT(VaadinIcon.SUN_O),
    DARK(VaadinIcon.MOON_O),
    SYSTEM(VaadinIcon.DESKTOP);

    /// The cookie that keeps a person's choice.
    static final String COOKIE = "perimeter-appearance";

    /// The attribute of the page's root that the style sheet reads.
    static final String ATTRIBUTE = "data-appearance";

    private final VaadinIcon icon;

    Appearance(VaadinIcon icon) {
        this.icon = icon;
    }

    static Appearance of(VaadinRequest request) {
        return CookieChoice.read(request.getCookies(), COOKIE, values()).orElse(SYSTEM);
    }

    VaadinIcon icon() {
        return icon;
    }

    /// Value of [#ATTRIBUTE].
    String word() {
        return CookieChoice.word(this);
    }

    /// Key of its name.
    String title() {
        return "appearance." + word();
    }
}
