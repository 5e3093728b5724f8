package org.perimeter.ui.editor;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Between;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.OneOf;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Valid;
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
    CONTAINS_WORD,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    SAME_TEXT,
    VALID,
    MISSING;

    /// How many values the test takes.
    enum Arity {
        NONE,
        ONE,
        TWO,
        MANY
    }

    Arity arity() {
        return switch (this) {
            case EQUAL, DIFFERENT, LESS, AT_MOST, GREATER, AT_LEAST -> Arity.ONE;
            case BETWEEN -> Arity.TWO;
            case ONE_OF, CONTAINS_WORD, CONTAINS, STARTS_WITH, ENDS_WITH, SAME_TEXT -> Arity.MANY;
            case VALID, MISSING -> Arity.NONE;
        };
    }

    /// Whether the values are words to look for rather than values of the field.
    boolean takesWords() {
        return switch (this) {
            case CONTAINS_WORD, CONTAINS, STARTS_WITH, ENDS_WITH, SAME_TEXT -> true;
            case EQUAL, DIFFERENT, LESS, AT_MOST, GREATER, AT_LEAST -> false;
            case BETWEEN, ONE_OF, VALID, MISSING -> false;
        };
    }

    /// @return empty for groups, counts, negations, and tests that are told by their sentence alone
    static Optional<Form> of(Condition condition) {
        return Optional.ofNullable(
                switch (condition) {
                    case Compare(_, var comparison, _) -> of(comparison);
                    case Between _ -> BETWEEN;
                    case OneOf _ -> ONE_OF;
                    case Words(_, var test, _) -> of(test);
                    case Valid _ -> VALID;
                    case Missing _ -> MISSING;
                    case Condition.AllOf _, Condition.AnyOf _ -> null;
                    case Condition.Not _, Condition.Quantified _, Condition.Test _ -> null;
                });
    }

    /// The condition of this form; values that it lacks stay blank until they are written.
    Condition on(String field, List<String> values) {
        var first = values.isEmpty() ? "" : values.getFirst();
        return switch (this) {
            case EQUAL -> new Compare(field, Comparison.EQUAL, first);
            case DIFFERENT -> new Compare(field, Comparison.DIFFERENT, first);
            case LESS -> new Compare(field, Comparison.LESS, first);
            case AT_MOST -> new Compare(field, Comparison.AT_MOST, first);
            case GREATER -> new Compare(field, Comparison.GREATER, first);
            case AT_LEAST -> new Compare(field, Comparison.AT_LEAST, first);
            case BETWEEN -> new Between(field, first, values.size() > 1 ? values.get(1) : "");
            case ONE_OF -> new OneOf(field, written(values));
            case CONTAINS_WORD -> new Words(field, TextTest.CONTAINS_WORD, written(values));
            case CONTAINS -> new Words(field, TextTest.CONTAINS, written(values));
            case STARTS_WITH -> new Words(field, TextTest.STARTS_WITH, written(values));
            case ENDS_WITH -> new Words(field, TextTest.ENDS_WITH, written(values));
            case SAME_TEXT -> new Words(field, TextTest.EQUALS, written(values));
            case VALID ->
                    new Valid(
                            field,
                            CheckDigit.of(field).orElse(Condition.Validator.CONTAINER_NUMBER));
            case MISSING -> new Missing(field);
        };
    }

    static String field(Condition test) {
        return switch (test) {
            case Compare(var field, _, _) -> field;
            case Between(var field, _, _) -> field;
            case OneOf(var field, _) -> field;
            case Words(var field, _, _) -> field;
            case Valid(var field, _) -> field;
            case Missing(var field) -> field;
            case Condition.AllOf _, Condition.AnyOf _ -> "";
            case Condition.Not _, Condition.Quantified _, Condition.Test _ -> "";
        };
    }

    static List<String> values(Condition test) {
        return switch (test) {
            case Compare(_, _, var value) -> written(List.of(value));
            case Between(_, var from, var to) -> List.of(from, to);
            case OneOf(_, var values) -> values;
            case Words(_, _, var words) -> words;
            case Valid _, Missing _ -> List.of();
            case Condition.AllOf _, Condition.AnyOf _ -> List.of();
            case Condition.Not _, Condition.Quantified _, Condition.Test _ -> List.of();
        };
    }

    /// Whether the test is offered for a field; others are told where a policy holds them, and a check says what is wrong.
    boolean suits(Field field) {
        var type = field.type();
        return switch (this) {
            case MISSING -> true;
            case EQUAL -> type != FieldType.TEXT && type != FieldType.MOMENT;
            case DIFFERENT -> type == FieldType.NUMBER || type == FieldType.CODE;
            case LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN ->
                    type == FieldType.NUMBER || type == FieldType.MOMENT;
            case ONE_OF -> type == FieldType.CODE;
            case CONTAINS_WORD, CONTAINS, ENDS_WITH, SAME_TEXT -> type == FieldType.TEXT;
            case STARTS_WITH ->
                    type == FieldType.TEXT || (type == FieldType.CODE && field.codes().isEmpty());
            case VALID -> CheckDigit.of(field.path()).isPresent();
        };
    }

    /// Whether the opposite has a form of its own among the offered ones, or must be said with a `not`.
    boolean needsNot() {
        return switch (this) {
            case EQUAL, DIFFERENT, LESS, AT_MOST, GREATER, AT_LEAST -> false;
            case BETWEEN, ONE_OF, VALID, MISSING -> true;
            case CONTAINS_WORD, CONTAINS, STARTS_WITH, ENDS_WITH, SAME_TEXT -> true;
        };
    }

    private static List<String> written(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).toList();
    }

    private static Form of(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> EQUAL;
            case DIFFERENT -> DIFFERENT;
            case LESS -> LESS;
            case AT_MOST -> AT_MOST;
            case GREATER -> GREATER;
            case AT_LEAST -> AT_LEAST;
        };
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
