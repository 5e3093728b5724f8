package org.perimeter.ui.editor;

import java.util.List;
import java.util.Locale;
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

    static Optional<Operator> of(Row.Test line) {
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
        return "editor.operator." + word(form) + kind(type) + (negated ? ".not" : "");
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
            case ONE_OF, VALID, MISSING -> "";
            case CONTAINS_WORD, CONTAINS, STARTS_WITH, ENDS_WITH, SAME_TEXT -> "";
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

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
