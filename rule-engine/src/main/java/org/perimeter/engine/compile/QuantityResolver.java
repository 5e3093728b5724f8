package org.perimeter.engine.compile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Check;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Expression;

/// Looks up what expressions name. Every method gives `null` where a finding was reported.
final class QuantityResolver {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");
    private static final Bilingual NUMBERS =
            new Bilingual("keys with numbers", "clés avec un nombre");
    private static final Bilingual SHAPE =
            new Bilingual(
                    "a number with a point, such as 1500.5",
                    "un nombre avec un point, comme 1500.5");
    private static final Bilingual AMOUNT = new Bilingual("a number", "un nombre");

    private final FieldLookup names;
    private final ListResolver lists;
    private final Filters filters;

    /// Resolves a condition on the elements of a collection.
    @FunctionalInterface
    interface Filters {
        @Nullable Resolved resolve(Condition condition, String node, @Nullable Collection inside);
    }

    QuantityResolver(FieldLookup names, ListResolver lists, Filters filters) {
        this.names = names;
        this.lists = lists;
        this.filters = filters;
    }

    @Nullable Quantity resolve(Expression expression, String node, @Nullable Collection inside) {
        return switch (expression) {
            case Expression.Constant(String value) -> {
                BigDecimal number = number(value, node + "/value");
                yield number == null ? null : new Quantity.Exact(number);
            }
            case Expression.Of(String name) -> {
                Field field = names.suiting(name, node, inside, Fit.NUMERIC);
                yield field == null ? null : new Quantity.Of(field);
            }
            case Expression.Length(String name) -> {
                Field field = names.suiting(name, node, inside, Fit.WRITTEN);
                yield field == null ? null : new Quantity.Length(field);
            }
            case Expression.Listed listed -> listed(listed, node, inside);
            case Expression.Arithmetic(var operation, Expression left, Expression right) -> {
                Quantity one = resolve(left, node + "/left", inside);
                Quantity other = resolve(right, node + "/right", inside);
                yield one == null || other == null
                        ? null
                        : new Quantity.Arithmetic(operation, one, other);
            }
            case Expression.Count(String name, @Nullable Condition where) -> {
                Collection over = over(names.collection(name, node + "/over"), node, inside);
                Resolved filter = filter(where, node, over);
                yield over == null || (where != null && filter == null)
                        ? null
                        : new Quantity.Count(over, filter);
            }
            case Expression.Distinct distinct -> distinct(distinct, node, inside);
            case Expression.Aggregate aggregate -> aggregate(aggregate, node, inside);
        };
    }

    @Nullable BigDecimal number(String literal, String node) {
        if (literal.isBlank()) {
            names.report().add(Check.INCOMPLETE, node);
            return null;
        }
        if (!NUMBER.matcher(literal).matches()) {
            names.report().add(Check.LITERAL_UNREADABLE, node, literal, AMOUNT, SHAPE);
            return null;
        }
        return new BigDecimal(literal);
    }

    private @Nullable Quantity listed(
            Expression.Listed listed, String node, @Nullable Collection inside) {
        Field key = names.suiting(listed.key(), node, "/key", inside, Fit.WRITTEN);
        NamedList list = lists.list(listed.list(), node + "/list", Limits.LIST);
        if (key == null || list == null) {
            return null;
        }
        if (!(list instanceof NamedList.Numbers numbers)) {
            names.report().add(Check.LIST_KIND, node + "/list", listed.list(), NUMBERS);
            return null;
        }
        Map<String, BigDecimal> byKey =
                lists.known().numbers(numbers, key, like -> numbers(numbers, like, node + "/list"));
        return byKey == null ? null : new Quantity.Listed(lists.known().ref(list), key, byKey);
    }

    private @Nullable Map<String, BigDecimal> numbers(
            NamedList.Numbers list, UnaryOperator<String> like, String node) {
        Map<String, BigDecimal> byKey = new TreeMap<>();
        for (Map.Entry<String, String> entry : list.numbers().entrySet()) {
            BigDecimal number = number(entry.getValue(), node);
            if (number == null) {
                return null;
            }
            byKey.put(like.apply(entry.getKey()), number);
        }
        return byKey;
    }

    private @Nullable Quantity distinct(
            Expression.Distinct distinct, String node, @Nullable Collection inside) {
        Field field = names.known(distinct.field(), node + "/field");
        if (field == null) {
            return null;
        }
        if (field.collection() == null) {
            names.report().add(Check.NO_ELEMENTS, node + "/field", field.path());
            return null;
        }
        Collection over = over(field.collection(), node, inside);
        Resolved filter = filter(distinct.where(), node, over);
        return over == null || (distinct.where() != null && filter == null)
                ? null
                : new Quantity.Distinct(over, field, filter);
    }

    private @Nullable Quantity aggregate(
            Expression.Aggregate aggregate, String node, @Nullable Collection inside) {
        Collection over = over(names.collection(aggregate.over(), node + "/over"), node, inside);
        if (over == null) {
            return null;
        }
        Quantity of = resolve(aggregate.of(), node + "/of", over);
        Resolved filter = filter(aggregate.where(), node, over);
        return of == null || (aggregate.where() != null && filter == null)
                ? null
                : new Quantity.Aggregate(aggregate.function(), over, of, filter);
    }

    /// A collection of the consignment, or one directly under an element that is looked at.
    private @Nullable Collection over(
            @Nullable Collection over, String node, @Nullable Collection inside) {
        if (over == null) {
            return null;
        }
        Collection parent = over.parent().orElse(null);
        if (parent != null && !FieldLookup.visible(parent, inside)) {
            names.report().add(Check.QUANTIFIER_MISPLACED, node, over.path());
            return null;
        }
        return over;
    }

    private @Nullable Resolved filter(
            @Nullable Condition where, String node, @Nullable Collection over) {
        return where == null || over == null ? null : filters.resolve(where, node + "/where", over);
    }
}
