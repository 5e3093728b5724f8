package org.perimeter.scoring.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Bilingual;

/// What clients are told in words, by key, in English and French.
final class ApiTexts {
    private static final String BUNDLE = "org.perimeter.scoring.api.texts";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private ApiTexts() {}

    /// The language that the caller likes best of the two; English where neither is named.
    static Locale language(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Accept-Language");
        try {
            @Nullable Locale liked =
                    header == null || header.length() > 500
                            ? null
                            : Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return liked == null ? Locale.ENGLISH : liked;
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH; // not a list of languages
        }
    }

    /// @param values stand in the text at {0}, {1} …
    static String text(String key, Locale locale, List<String> values) {
        String text = bundle(locale).getString(key);
        for (int i = 0; i < values.size(); i++) {
            text = text.replace("{" + i + "}", values.get(i));
        }
        return text;
    }

    static Bilingual both(String key) {
        return new Bilingual(
                text(key, Locale.ENGLISH, List.of()), text(key, Locale.FRENCH, List.of()));
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
