package org.perimeter.engine.rule;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.CollectionWords;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Wording.Subject;

/// Says the tests that look beyond one field, and the expressions in them.
///
/// @param subject of a field by its path
/// @param type    of a field by its path
/// @param say     a condition, for the filters of expressions
record Clauses(
        Wording wording,
        Phrasing phrasing,
        Function<String, Subject> subject,
        Function<String, FieldType> type,
        Function<Condition, String> say) {

    /// @param not counts for lists alone; another test is negated as a whole
    String say(Condition.Test test, boolean not) {
        return switch (test) {
            case Condition.InList(String field, String list) ->
                    phrasing.inList(subject.apply(field), wording.quoted(list), not);
            case Condition.ListedFor(String key, String list, String field) ->
                    phrasing.listedFor(label(key), wording.quoted(list), label(field), not);
            case Condition.Shaped(String field, var shape) ->
                    phrasing.shaped(subject.apply(field), shape);
            case Condition.Similar(String field, String list, var measure, String limit) ->
                    phrasing.similar(
                            subject.apply(field),
                            wording.quoted(list),
                            measure,
                            wording.number(open(limit), ""));
            case Condition.CompareFields(String field, var comparison, String other) ->
                    phrasing.compareFields(
                            subject.apply(field), type.apply(field), comparison, label(other));
            case Condition.Amounts(Expression left, var comparison, Expression right) ->
                    phrasing.amounts(say(left), comparison, say(right));
            case Condition.Deviates(
                            Expression amount,
                            var side,
                            Expression expected,
                            @Nullable String percent,
                            @Nullable String absolute) ->
                    phrasing.deviates(
                            say(amount), side, say(expected), tolerances(percent, absolute));
            case Condition.Elapsed(
                            String from,
                            String to,
                            var comparison,
                            String limit,
                            var unit) ->
                    phrasing.elapsed(
                            label(from),
                            label(to),
                            comparison,
                            phrasing.time(
                                    wording.number(open(limit), ""), limit.equals("1"), unit));
            case Condition.Shared(String field, String other) ->
                    phrasing.shared(label(field), field.equals(other) ? null : label(other));
            case Condition.Fired(var quantifier, List<String> rules) ->
                    phrasing.fired(
                            quantifier,
                            Wording.list(
                                    rules.stream().map(Clauses::open).toList(), wording.and()));
            case Condition.Missing _,
                    Condition.Compare _,
                    Condition.Between _,
                    Condition.OneOf _,
                    Condition.Words _,
                    Condition.Valid _ ->
                    say.apply(test);
        };
    }

    String say(Expression expression) {
        return switch (expression) {
            case Expression.Constant(String value) -> wording.number(open(value), "");
            case Expression.Of(String field) -> label(field);
            case Expression.Length(String field) -> phrasing.length(label(field));
            case Expression.Listed(String list, String key) ->
                    phrasing.listed(wording.quoted(list), label(key));
            case Expression.Arithmetic(var operation, Expression left, Expression right) ->
                    "("
                            + say(left)
                            + switch (operation) {
                                case SUM -> " + ";
                                case DIFFERENCE -> " − ";
                                case PRODUCT -> " × ";
                                case RATIO -> " ÷ ";
                            }
                            + say(right)
                            + ")";
            case Expression.Count(String over, @Nullable Condition where) ->
                    phrasing.count(elements(over), filter(where));
            case Expression.Distinct(String field, @Nullable Condition where) ->
                    phrasing.distinct(label(field), filter(where));
            case Expression.Aggregate(
                            var function,
                            String over,
                            Expression of,
                            @Nullable Condition where) ->
                    phrasing.aggregate(function, elements(over), say(of), filter(where));
        };
    }

    private List<String> tolerances(@Nullable String percent, @Nullable String absolute) {
        if (percent == null) {
            return List.of(absolute == null ? Wording.OPEN : wording.number(open(absolute), ""));
        }
        String part = wording.number(open(percent), "%");
        return absolute == null ? List.of(part) : List.of(part, wording.number(open(absolute), ""));
    }

    private @Nullable String filter(@Nullable Condition where) {
        return where == null ? null : "(" + say.apply(where) + ")";
    }

    private static @Nullable CollectionWords elements(String over) {
        return Collection.at(over).map(FactSchema.standard()::words).orElse(null);
    }

    private String label(String field) {
        return subject.apply(field).text();
    }

    private static String open(String text) {
        return text.isBlank() ? Wording.OPEN : text;
    }
}
