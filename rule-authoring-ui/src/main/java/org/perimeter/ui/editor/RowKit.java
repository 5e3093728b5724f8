package org.perimeter.ui.editor;

import java.util.Locale;
import org.perimeter.engine.fact.FactSchema;

/// What every line of a condition needs: the vocabulary, the words for it, and whom to tell of edits.
record RowKit(
        FactSchema schema,
        Locale locale,
        Translation texts,
        RowWords words,
        ConditionCommands commands) {
    static RowKit of(
            FactSchema schema, Locale locale, Translation texts, ConditionCommands commands) {
        return new RowKit(schema, locale, texts, new RowWords(schema, locale, texts), commands);
    }
}
