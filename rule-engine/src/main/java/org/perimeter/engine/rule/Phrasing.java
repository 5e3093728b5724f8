package org.perimeter.engine.rule;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.CollectionWords;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Shape;
import org.perimeter.engine.rule.Condition.Side;
import org.perimeter.engine.rule.Condition.Unit;
import org.perimeter.engine.rule.Expression.Function;
import org.perimeter.engine.rule.Wording.Subject;

/// How one language says the tests that look beyond one field: lists, other fields, quantities and other rules.
sealed interface Phrasing permits EnglishPhrasing, FrenchPhrasing {
    static Phrasing in(Locale locale) {
        return locale.getLanguage().equals("fr") ? new FrenchPhrasing() : new EnglishPhrasing();
    }

    /// @param list quoted
    /// @param not  whether the test is negated
    String inList(Subject subject, String list, boolean not);

    String listedFor(String key, String list, String field, boolean not);

    String shaped(Subject subject, Shape shape);

    String similar(Subject subject, String list, Measure measure, String limit);

    String compareFields(Subject subject, FieldType type, Comparison comparison, String other);

    String amounts(String left, Comparison comparison, String right);

    /// @param tolerances one or two
    String deviates(String amount, Side side, String expected, List<String> tolerances);

    String elapsed(String from, String to, Comparison comparison, String time);

    String time(String number, boolean one, Unit unit);

    /// @param other `null` for two elements of one field
    String shared(String field, @Nullable String other);

    String fired(Quantifier quantifier, String rules);

    String length(String field);

    String listed(String list, String key);

    /// @param filter in brackets; `null` for none
    String count(@Nullable CollectionWords elements, @Nullable String filter);

    String distinct(String field, @Nullable String filter);

    String aggregate(
            Function function,
            @Nullable CollectionWords elements,
            String of,
            @Nullable String filter);
}
