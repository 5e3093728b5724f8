package org.perimeter.engine.rule;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.fact.CollectionWords;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Validator;

/// How one language says the parts of a rule. Each language is written in its own way, not word for word.
sealed interface Wording permits InEnglish, InFrench {
    /// What stands for a part that is not filled in yet.
    String OPEN = "…";

    static Wording in(Locale locale) {
        return locale.getLanguage().equals("fr") ? new InFrench() : new InEnglish();
    }

    /// The subject of a test: a field's label with its article.
    record Subject(String text, boolean plural) {
        String verb(String singular, String several) {
            return text + " " + (plural ? several : singular);
        }
    }

    String missing(Subject subject);

    String present(Subject subject);

    String missing(@Nullable CollectionWords elements);

    String present(@Nullable CollectionWords elements);

    String compare(Subject subject, FieldType type, Comparison comparison, String value);

    String between(Subject subject, FieldType type, String from, String to);

    /// @param not whether the test is negated, as in the methods below
    String oneOf(Subject subject, List<String> values, boolean not);

    String words(Subject subject, TextTest test, List<String> words, boolean not);

    String valid(Subject subject, Validator validator, boolean not);

    String quantified(Quantifier quantifier, @Nullable CollectionWords elements, String each);

    String not(String condition);

    String and();

    String or();

    String quoted(String text);

    /// The name of a code, such as `China`, where a noun without article has to stand.
    String named(String code);

    /// A decimal with its unit; the text itself where it is no decimal.
    String number(String literal, String unit);

    String flag(boolean set);

    String points(int points);

    String name(Disposition disposition);

    String band(Policy.Band band);

    String floor(Disposition disposition, @Nullable ExamKind exam);

    String cap(Disposition disposition);

    String force(Disposition disposition, @Nullable ExamKind exam);

    String reject(String code);

    String refer(String desk);

    String notify(String agency);

    /// @param effects empty where the rule has none yet
    String rule(String condition, List<String> effects);

    /// A text between quotation marks: marks of its own are escaped, so that one text never looks like two.
    static String inQuotes(String text) {
        return text.isBlank() ? OPEN : text.replaceAll("[\\\\“”«»]", "\\\\$0");
    }

    /// `a`, `a or b`, `a, b or c`.
    static String list(List<String> parts, String last) {
        int size = parts.size();
        return switch (size) {
            case 0 -> OPEN;
            case 1 -> parts.getFirst();
            default -> String.join(", ", parts.subList(0, size - 1)) + last + parts.getLast();
        };
    }
}
