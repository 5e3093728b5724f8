package org.perimeter.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/// EN|FR. The page is loaded anew in the chosen language, at the same address.
final class LanguageSwitch extends Div {
    LanguageSwitch() {
        addClassName("p-language");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("language.label"));
        for (var language : Language.values()) {
            add(choice(language));
        }
    }

    private NativeButton choice(Language language) {
        var button = new NativeButton(language.name());
        button.setAriaLabel(language.name() + ", " + language.ownName());
        button.getElement().setAttribute("lang", language.locale().toLanguageTag());
        button.getElement()
                .setAttribute("aria-pressed", String.valueOf(Language.of(getLocale()) == language));
        button.addClickListener(click -> choose(language));
        return button;
    }

    private void choose(Language language) {
        getUI().ifPresent(ui -> {
            CookieChoice.keep(ui.getPage(), Language.COOKIE, language);
            ui.getPage().reload();
        });
    }
}
