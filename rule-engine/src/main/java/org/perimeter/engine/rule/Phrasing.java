package org.perimeter.engine.rule;

import java.util.Locale;
import org.perimeter.engine.rule.Wording.Subject;

/// How one language says the tests that look beyond one field: lists, other fields, quantities and other rules.
sealed interface Phrasing permits EnglishPhrasing, FrenchPhrasing {
    static Phrasing in(Locale locale) {
        return locale.getLanguage().equals("fr") ? new FrenchPhrasing() : new EnglishPhrasing();
    }

    /// @param list quoted
    /// @param not  whether the test is negated, as in the methods below
    String inList(Subject subject, String list, boolean not);

    String listedFor(String key, String list, String field, boolean not);
}
