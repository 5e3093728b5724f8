package org.perimeter.ui.editor;

import java.util.Locale;
import org.perimeter.engine.fact.FactSchema;

/// What every line of a condition needs: the vocabulary, the words for it, what else can be named, and whom to tell of
/// edits.
record RowKit(
        FactSchema schema,
        Locale locale,
        Translation texts,
        RowWords words,
        ListChoices lists,
        RuleChoices rules,
        ConditionCommands commands) {

    static RowKit of(
            Locale locale,
            Translation texts,
            ListChoices lists,
            RuleChoices rules,
            ConditionCommands commands) {
        var schema = FactSchema.standard();
        var words = new RowWords(schema, locale, texts);
        return new RowKit(schema, locale, texts, words, lists, rules, commands);
    }
}
