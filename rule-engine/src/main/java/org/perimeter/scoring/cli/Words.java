package org.perimeter.scoring.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The command's own words, by key, in English or French.
record Words(Locale language) {
    private static final String BUNDLE = "org.perimeter.scoring.cli.texts";

    /// By the language of the terminal, as `LC_ALL`, `LC_MESSAGES` or `LANG` names it.
    static Words forTerminal(String name) {
        return new Words(
                name.toLowerCase(Locale.ROOT).startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH);
    }

    /// @param values stand in the text at {0}, {1} …
    String of(String key, Object... values) {
        String text =
                ResourceBundle.getBundle(
                                BUNDLE,
                                language,
                                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                        .getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }
}
