package org.perimeter.ui.editor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Between;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.CompareFields;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.InList;
import org.perimeter.engine.rule.Condition.ListedFor;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.OneOf;
import org.perimeter.engine.rule.Condition.Shape;
import org.perimeter.engine.rule.Condition.Shaped;
import org.perimeter.engine.rule.Condition.Similar;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Valid;
import org.perimeter.engine.rule.Condition.Validator;
import org.perimeter.engine.rule.Condition.Words;

/// The test that a line makes of a field, whatever its values.
enum Form {
    EQUAL,
    DIFFERENT,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST,
    BETWEEN,
    ONE_OF,
    IN_LIST,
    CONTAINS_WORD,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    SAME_TEXT,
    SIMILAR,
    EQUAL_FIELD,
    DIFFERENT_FIELD,
    LESS_FIELD,
    AT_MOST_FIELD,
    GREATER_FIELD,
    AT_LEAST_FIELD,
    LISTED_FOR,
    ONLY_DIGITS,
    REPEATED_CHARACTER,
    ONLY_SYMBOLS,
    VALID,
    MISSING;

    /// What the test takes beside the field.
    enum Takes {
        NOTHING,
        VALUE,
        RANGE,
        VALUES,
        /// Words to look for rather than values of the field.
        WORDS,
        LIST,
        /// A list, a measure and its limit.
        LIKENESS,
        /// A list and the field whose value is the key.
        LIST_AND_KEY,
        FIELD,
        VALIDATOR;

        /// Whether a test that takes this can go on with the values of one that takes the other.
        boolean goesOnWith(Takes former) {
            return switch (this) {
                case NOTHING -> true;
                case VALUE, RANGE, VALUES, WORDS ->
                        former == VALUE || former == RANGE || former == VALUES || former == WORDS;
                case LIST -> former == LIST || former == LIKENESS || former == LIST_AND_KEY;
                case LIKENESS -> former == LIKENESS || former == LIST;
                case LIST_AND_KEY -> former == LIST_AND_KEY || former == LIST;
                case FIELD, VALIDATOR -> former == this;
            };
        }
    }

    Takes takes() {
        return switch (this) {
            case EQUAL, DIFFERENT, LESS, AT_MOST, GREATER, AT_LEAST -> Takes.VALUE;
            case BETWEEN -> Takes.RANGE;
            case ONE_OF -> Takes.VALUES;
            case CONTAINS_WORD, CONTAINS, STARTS_WITH, ENDS_WITH, SAME_TEXT -> Takes.WORDS;
            case IN_LIST -> Takes.LIST;
            case SIMILAR -> Takes.LIKENESS;
            case LISTED_FOR -> Takes.LIST_AND_KEY;
            case EQUAL_FIELD,
                    DIFFERENT_FIELD,
                    LESS_FIELD,
                    AT_MOST_FIELD,
                    GREATER_FIELD,
                    AT_LEAST_FIELD ->
                    Takes.FIELD;
            case VALID -> Takes.VALIDATOR;
            case ONLY_DIGITS, REPEATED_CHARACTER, ONLY_SYMBOLS, MISSING -> Takes.NOTHING;
        };
    }

    /// @return empty for tests that are no test of one field
    static Optional<Form> of(Condition.Test test) {
        return Optional.ofNullable(
                switch (test) {
                    case Compare(_, var comparison, _) -> of(comparison);
                    case Between _ -> BETWEEN;
                    case OneOf _ -> ONE_OF;
                    case InList _ -> IN_LIST;
                    case Words(_, var words, _) -> of(words);
                    case Similar _ -> SIMILAR;
                    case CompareFields(_, var comparison, _) ->
                            valueOf(comparison.name() + "_FIELD");
                    case ListedFor _ -> LISTED_FOR;
                    case Shaped(_, var shape) -> valueOf(shape.name());
                    case Valid _ -> VALID;
                    case Missing _ -> MISSING;
                    case Condition.Amounts _, Condition.Deviates _, Condition.Elapsed _ -> null;
                    case Condition.Shared _, Condition.Fired _ -> null;
                });
    }

    /// The test of this form; values that it lacks stay blank until they are written.
    Condition.Test on(String field, List<String> values) {
        var first = value(values, 0);
        return switch (this) {
            case EQUAL, DIFFERENT, LESS, AT_MOST, GREATER, AT_LEAST ->
                    new Compare(field, Comparison.valueOf(name()), first);
            case BETWEEN -> new Between(field, first, value(values, 1));
            case ONE_OF -> new OneOf(field, written(values));
            case IN_LIST -> new InList(field, first);
            case CONTAINS_WORD -> new Words(field, TextTest.CONTAINS_WORD, written(values));
            case CONTAINS -> new Words(field, TextTest.CONTAINS, written(values));
            case STARTS_WITH -> new Words(field, TextTest.STARTS_WITH, written(values));
            case ENDS_WITH -> new Words(field, TextTest.ENDS_WITH, written(values));
            case SAME_TEXT -> new Words(field, TextTest.EQUALS, written(values));
            case SIMILAR -> similar(field, values);
            case EQUAL_FIELD,
                    DIFFERENT_FIELD,
                    LESS_FIELD,
                    AT_MOST_FIELD,
                    GREATER_FIELD,
                    AT_LEAST_FIELD ->
                    new CompareFields(
                            field, Comparison.valueOf(name().replace("_FIELD", "")), first);
            case LISTED_FOR -> new ListedFor(value(values, 1), first, field);
            case ONLY_DIGITS, REPEATED_CHARACTER, ONLY_SYMBOLS ->
                    new Shaped(field, Shape.valueOf(name()));
            case VALID ->
                    new Valid(
                            field,
                            first.isEmpty()
                                    ? CheckDigit.of(field).orElse(Validator.CONTAINER_NUMBER)
                                    : Validator.valueOf(first));
            case MISSING -> new Missing(field);
        };
    }

    private static Similar similar(String field, List<String> values) {
        var measure = values.size() > 1 ? Measure.valueOf(values.get(1)) : Measure.EDIT_DISTANCE;
        var limit = values.size() > 2 ? values.get(2) : usualLimit(measure);
        return new Similar(field, value(values, 0), measure, limit);
    }

    /// How like two names usually are that mean the same.
    static String usualLimit(Measure measure) {
        return switch (measure) {
            case EDIT_DISTANCE -> "1";
            case JARO_WINKLER -> "0.92";
            case PHONETIC -> "";
        };
    }

    static String field(Condition.Test test) {
        return switch (test) {
            case Compare(var field, _, _) -> field;
            case Between(var field, _, _) -> field;
            case OneOf(var field, _) -> field;
            case InList(var field, _) -> field;
            case Words(var field, _, _) -> field;
            case Similar(var field, _, _, _) -> field;
            case CompareFields(var field, _, _) -> field;
            case ListedFor(_, _, var field) -> field;
            case Shaped(var field, _) -> field;
            case Valid(var field, _) -> field;
            case Missing(var field) -> field;
            case Condition.Amounts _, Condition.Deviates _, Condition.Elapsed _ -> "";
            case Condition.Shared _, Condition.Fired _ -> "";
        };
    }

    static List<String> values(Condition.Test test) {
        return switch (test) {
            case Compare(_, _, var value) -> written(List.of(value));
            case Between(_, var from, var to) -> List.of(from, to);
            case OneOf(_, var values) -> values;
            case InList(_, var list) -> List.of(list);
            case Words(_, _, var words) -> words;
            case Similar(_, var list, var measure, var limit) ->
                    List.of(list, measure.name(), limit);
            case CompareFields(_, _, var other) -> List.of(other);
            case ListedFor(var key, var list, _) -> List.of(list, key);
            case Valid(_, var validator) -> List.of(validator.name());
            case Shaped _, Missing _ -> List.of();
            case Condition.Amounts _, Condition.Deviates _, Condition.Elapsed _ -> List.of();
            case Condition.Shared _, Condition.Fired _ -> List.of();
        };
    }

    /// Whether the test is offered for a field; others are told where a policy holds them, and a check says what is wrong.
    boolean suits(Field field) {
        var type = field.type();
        var open = field.codes().isEmpty();
        return switch (this) {
            case MISSING -> true;
            case EQUAL -> type != FieldType.TEXT && type != FieldType.MOMENT;
            case DIFFERENT -> type == FieldType.NUMBER || type == FieldType.CODE;
            case LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN ->
                    type == FieldType.NUMBER || type == FieldType.MOMENT;
            case LESS_FIELD, AT_MOST_FIELD, GREATER_FIELD, AT_LEAST_FIELD ->
                    type == FieldType.NUMBER || type == FieldType.MOMENT;
            case EQUAL_FIELD, DIFFERENT_FIELD -> true;
            case ONE_OF -> type == FieldType.CODE;
            case IN_LIST, LISTED_FOR -> type == FieldType.TEXT || type == FieldType.CODE;
            case CONTAINS_WORD, CONTAINS, ENDS_WITH, SAME_TEXT, SIMILAR -> type == FieldType.TEXT;
            case STARTS_WITH, ONLY_DIGITS, REPEATED_CHARACTER, ONLY_SYMBOLS ->
                    type == FieldType.TEXT || (type == FieldType.CODE && open);
            case VALID ->
                    CheckDigit.of(field.path()).isPresent() || (type == FieldType.CODE && open);
        };
    }

    /// Whether the opposite has a form of its own among the offered ones, or must be said with a `not`.
    boolean needsNot() {
        return switch (takes()) {
            case VALUE, FIELD -> false;
            case NOTHING, RANGE, VALUES, WORDS, LIST, LIKENESS, LIST_AND_KEY, VALIDATOR -> true;
        };
    }

    /// As keys of texts write it, such as `at-least`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String value(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }

    private static List<String> written(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).toList();
    }

    static Form of(Comparison comparison) {
        return valueOf(comparison.name());
    }

    private static Form of(TextTest test) {
        return switch (test) {
            case EQUALS -> SAME_TEXT;
            case CONTAINS_WORD -> CONTAINS_WORD;
            case CONTAINS -> CONTAINS;
            case STARTS_WITH -> STARTS_WITH;
            case ENDS_WITH -> ENDS_WITH;
        };
    }
}
