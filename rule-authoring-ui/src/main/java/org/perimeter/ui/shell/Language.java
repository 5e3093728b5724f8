package org.perimeter.ui.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The two official languages, each named in itself.
public enum Language {
    EN(Locale.ENGLISH, "English"),
    FR(Locale.CANADA_FRENCH, "Français");

    /// The cookie that keeps a person's choice.
    static final String COOKIE = "perimeter-language";

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /// The chosen language, else the first of the browser's that we speak, else English.
    static Language of(VaadinRequest request) {
        return CookieChoice.read(request.getCookies(), COOKIE, values())
                .or(() -> firstSpoken(Collections.list(request.getLocales())))
                .orElse(EN);
    }

    static Language of(Locale locale) {
        return firstSpoken(List.of(locale)).orElse(EN);
    }

    static Optional<Language> firstSpoken(List<Locale> locales) {
        return locales.stream()
                .flatMap(wanted -> Stream.of(values()).filter(language -> language.speaks(wanted)))
                .findFirst();
    }

    private boolean speaks(Locale wanted) {
        return Objects.equals(locale.getLanguage(), wanted.getLanguage());
    }

    public Locale locale() {
        return locale;
    }

    public String ownName() {
        return ownName;
    }
}
