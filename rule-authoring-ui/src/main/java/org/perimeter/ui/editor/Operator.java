package org.perimeter.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Not;

/// A test or its opposite: what stands between field and value.
///
/// The opposite stays unknown, and the rule silent, on a consignment that lacks the field.
record Operator(Form form, boolean negated) {

    /// Empty where the line tests more than one field of its own.
    static Optional<Operator> of(Row.Tested line) {
        return Form.of(line.condition()).map(form -> new Operator(form, line.negated()));
    }

    /// Those that make sense for a field, the usual one first.
    static List<Operator> fitting(Field field) {
        return Stream.of(Form.values())
                .filter(form -> form.suits(field))
                .flatMap(form -> Stream.of(new Operator(form, false), new Operator(form, true)))
                .filter(operator -> !operator.negated || operator.form.needsNot())
                .sorted((a, b) -> Boolean.compare(b.isUsual(field), a.isUsual(field)))
                .toList();
    }

    static Operator usual(Field field) {
        return fitting(field).getFirst();
    }

    Condition on(String field, List<String> values) {
        var test = form.on(field, values);
        return negated ? new Not(test) : test;
    }

    /// Key of its words, which depend on the type: less than a weight, before a moment.
    String title(FieldType type) {
        return "editor.operator." + form.word() + kind(type) + (negated ? ".not" : "");
    }

    private String kind(FieldType type) {
        return switch (form) {
            case EQUAL, DIFFERENT ->
                    switch (type) {
                        case NUMBER -> ".number";
                        case MOMENT -> ".moment";
                        case TEXT, CODE, FLAG -> "";
                    };
            case LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN ->
                    type == FieldType.MOMENT ? ".moment" : "";
            case LESS_FIELD, AT_MOST_FIELD, GREATER_FIELD, AT_LEAST_FIELD ->
                    type == FieldType.MOMENT ? ".moment" : "";
            case EQUAL_FIELD, DIFFERENT_FIELD, ONE_OF, IN_LIST, LISTED_FOR, VALID, MISSING -> "";
            case CONTAINS_WORD, CONTAINS, STARTS_WITH, ENDS_WITH, SAME_TEXT, SIMILAR -> "";
            case ONLY_DIGITS, REPEATED_CHARACTER, ONLY_SYMBOLS -> "";
        };
    }

    /// With values that stay as far as the other test can go on with them.
    Condition instead(Condition.Test former, String field) {
        var before = Form.of(former).map(Form::takes).orElse(Form.Takes.NOTHING);
        var kept = form.takes().goesOnWith(before) ? Form.values(former) : List.<String>of();
        return on(field, form.takes() == before ? kept : kept.stream().limit(most()).toList());
    }

    private int most() {
        return switch (form.takes()) {
            case LIST, LIKENESS, LIST_AND_KEY -> 1;
            case NOTHING, VALUE, RANGE, VALUES, WORDS, FIELD, VALIDATOR -> Integer.MAX_VALUE;
        };
    }

    private boolean isUsual(Field field) {
        return !negated
                && form
                        == switch (field.type()) {
                            case TEXT -> Form.CONTAINS_WORD;
                            case CODE -> Form.ONE_OF;
                            case NUMBER -> Form.AT_LEAST;
                            case MOMENT -> Form.LESS;
                            case FLAG -> Form.EQUAL;
                        };
    }
}
