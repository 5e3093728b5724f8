package org.perimeter.ui.editor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Expression.Aggregate;
import org.perimeter.engine.rule.Expression.Arithmetic;
import org.perimeter.engine.rule.Expression.Count;
import org.perimeter.engine.rule.Expression.Distinct;
import org.perimeter.engine.rule.Expression.Function;
import org.perimeter.engine.rule.Expression.Operation;

/// The ways to say an amount, as a person chooses between them.
enum Term {
    NUMBER,
    FIELD,
    LENGTH,
    LISTED,
    SUM,
    DIFFERENCE,
    PRODUCT,
    RATIO,
    COUNT,
    DISTINCT,
    TOTAL,
    LEAST,
    GREATEST,
    AVERAGE;

    private static final Map<String, String> OPPOSITES =
            Map.of("left", "right", "right", "left", "amount", "expected", "expected", "amount");

    static Term of(Expression expression) {
        return switch (expression) {
            case Expression.Constant _ -> NUMBER;
            case Expression.Of _ -> FIELD;
            case Expression.Length _ -> LENGTH;
            case Expression.Listed _ -> LISTED;
            case Arithmetic(var operation, _, _) ->
                    switch (operation) {
                        case SUM -> SUM;
                        case DIFFERENCE -> DIFFERENCE;
                        case PRODUCT -> PRODUCT;
                        case RATIO -> RATIO;
                    };
            case Count _ -> COUNT;
            case Distinct _ -> DISTINCT;
            case Aggregate(var function, _, _, _) ->
                    switch (function) {
                        case SUM -> TOTAL;
                        case MIN -> LEAST;
                        case MAX -> GREATEST;
                        case AVERAGE -> AVERAGE;
                    };
        };
    }

    /// Key of its words.
    String title() {
        return "editor.term." + name().toLowerCase(Locale.ROOT);
    }

    /// Said this way instead; what the former amount holds is kept where there is a place for it.
    ///
    /// @param inside the collection whose element is at hand; `null` for the consignment
    Expression instead(Expression former, @Nullable Collection inside) {
        return switch (this) {
            case NUMBER -> new Expression.Constant("");
            case FIELD ->
                    new Expression.Of(
                            former instanceof Aggregate(_, _, Expression.Of(var field), _)
                                    ? field
                                    : "");
            case LENGTH -> new Expression.Length("");
            case LISTED -> new Expression.Listed("", "");
            case SUM -> arithmetic(Operation.SUM, former);
            case DIFFERENCE -> arithmetic(Operation.DIFFERENCE, former);
            case PRODUCT -> arithmetic(Operation.PRODUCT, former);
            case RATIO -> arithmetic(Operation.RATIO, former);
            case COUNT -> new Count(overOf(former, inside), filterOf(former));
            case DISTINCT -> new Distinct("", null);
            case TOTAL -> aggregate(Function.SUM, former, inside);
            case LEAST -> aggregate(Function.MIN, former, inside);
            case GREATEST -> aggregate(Function.MAX, former, inside);
            case AVERAGE -> aggregate(Function.AVERAGE, former, inside);
        };
    }

    private static Expression arithmetic(Operation operation, Expression former) {
        return former instanceof Arithmetic(_, var left, var right)
                ? new Arithmetic(operation, left, right)
                : new Arithmetic(operation, former, new Expression.Constant(""));
    }

    private static Expression aggregate(
            Function function, Expression former, @Nullable Collection inside) {
        return former instanceof Aggregate(_, var over, var of, var where)
                ? new Aggregate(function, over, of, where)
                : new Aggregate(
                        function, overOf(former, inside), new Expression.Of(""), filterOf(former));
    }

    private static String overOf(Expression former, @Nullable Collection inside) {
        return Optional.ofNullable(over(former))
                .or(() -> reachable(inside).findFirst())
                .map(Collection::path)
                .orElse("");
    }

    private static @Nullable Condition filterOf(Expression expression) {
        return switch (expression) {
            case Count(_, var where) -> where;
            case Aggregate(_, _, _, var where) -> where;
            case Distinct(_, var where) -> where;
            case Expression.Constant _,
                    Expression.Of _,
                    Expression.Length _,
                    Expression.Listed _,
                    Arithmetic _ ->
                    null;
        };
    }

    /// A number field where it stands; one of elements that are not at hand as the sum over them.
    static Expression of(Field field, @Nullable Collection inside) {
        var of = new Expression.Of(field.path());
        var owner = field.collection();
        return owner == null || isAround(owner, inside)
                ? of
                : new Aggregate(Function.SUM, owner.path(), of, null);
    }

    /// The collection whose elements the amount is of; `null` where it is of none, or of one still to be chosen.
    static @Nullable Collection over(Expression expression) {
        return switch (expression) {
            case Count(var over, _) -> Collection.at(over).orElse(null);
            case Aggregate(_, var over, _, _) -> Collection.at(over).orElse(null);
            case Distinct(var field, _) ->
                    FactSchema.standard().field(field).flatMap(Field::within).orElse(null);
            case Expression.Constant _,
                    Expression.Of _,
                    Expression.Length _,
                    Expression.Listed _,
                    Arithmetic _ ->
                    null;
        };
    }

    static boolean takesFilter(Expression expression) {
        return switch (expression) {
            case Count _, Distinct _, Aggregate _ -> true;
            case Expression.Constant _,
                    Expression.Of _,
                    Expression.Length _,
                    Expression.Listed _,
                    Arithmetic _ ->
                    false;
        };
    }

    /// The collections over which an amount can be taken: those of the consignment, and those of the elements around.
    static Stream<Collection> reachable(@Nullable Collection inside) {
        return Stream.of(Collection.values())
                .filter(collection ->
                        collection.parent().map(parent -> isAround(parent, inside)).orElse(true));
    }

    /// Whether the collection is the one whose element is at hand, or one around it.
    static boolean isAround(Collection collection, @Nullable Collection inside) {
        return inside != null
                && (inside == collection || isAround(collection, inside.parent().orElse(null)));
    }

    static boolean isNumber(Field field) {
        return field.type() == FieldType.NUMBER;
    }

    static boolean isWritten(Field field) {
        return field.type() == FieldType.TEXT || field.type() == FieldType.CODE;
    }

    /// The place of the other amount of the same test or calculation.
    static Optional<NodePath> opposite(NodePath path) {
        return Optional.ofNullable(OPPOSITES.get(path.last())).map(path.up(1)::then);
    }

    /// The test that an amount is a part of.
    static NodePath testOf(ConditionTree tree, NodePath amount) {
        var around = amount;
        while (tree.node(around) instanceof Expression) {
            around = around.up(1);
        }
        return around;
    }
}
