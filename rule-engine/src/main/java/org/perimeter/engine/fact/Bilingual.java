package org.perimeter.engine.fact;

import java.util.Locale;

/// The same thing said in both official languages; either may be blank while a draft is being written.
public record Bilingual(String en, String fr) {
    public String in(Locale locale) {
        return locale.getLanguage().equals("fr") ? fr : en;
    }

    public boolean complete() {
        return !en.isBlank() && !fr.isBlank();
    }
}
