package org.perimeter.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Amounts;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Deviates;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Expression.Aggregate;
import org.perimeter.engine.rule.Expression.Arithmetic;
import org.perimeter.engine.rule.Expression.Count;
import org.perimeter.engine.rule.Expression.Distinct;
import org.perimeter.engine.rule.Node;

/// Puts another node into one of the places directly below a node; the places are those of
/// [Anatomy][org.perimeter.engine.rule.Anatomy].
final class Graft {
    private Graft() {}

    /// @param place such as `/parts/1` or `/left`
    static Node onto(Node node, String place, Node graft) {
        return switch (node) {
            case AllOf(var parts) -> new AllOf(set(parts, place, graft));
            case AnyOf(var parts) -> new AnyOf(set(parts, place, graft));
            case Not _ -> new Not(condition(graft));
            case Quantified(var quantifier, var over, _) ->
                    new Quantified(quantifier, over, condition(graft));
            case Amounts(var left, var comparison, var right) ->
                    place.equals("/left")
                            ? new Amounts(expression(graft), comparison, right)
                            : new Amounts(left, comparison, expression(graft));
            case Deviates(var amount, var side, var expected, var percent, var absolute) ->
                    place.equals("/amount")
                            ? new Deviates(expression(graft), side, expected, percent, absolute)
                            : new Deviates(amount, side, expression(graft), percent, absolute);
            case Condition.Test test -> throw closed(test, place);
            case Arithmetic(var operation, var left, var right) ->
                    place.equals("/left")
                            ? new Arithmetic(operation, expression(graft), right)
                            : new Arithmetic(operation, left, expression(graft));
            case Aggregate(var function, var over, _, var where) when place.equals("/of") ->
                    new Aggregate(function, over, expression(graft), where);
            case Expression filtered -> filtered(filtered, condition(graft));
        };
    }

    /// With only the elements that meet the filter, or all of them.
    static Expression filtered(Expression expression, @Nullable Condition where) {
        return switch (expression) {
            case Count(var over, _) -> new Count(over, where);
            case Distinct(var field, _) -> new Distinct(field, where);
            case Aggregate(var function, var over, var of, _) ->
                    new Aggregate(function, over, of, where);
            case Expression.Constant _,
                    Expression.Of _,
                    Expression.Length _,
                    Expression.Listed _,
                    Arithmetic _ ->
                    throw closed(expression, "/where");
        };
    }

    private static List<Condition> set(List<Condition> parts, String place, Node graft) {
        var changed = new ArrayList<>(parts);
        changed.set(Integer.parseInt(NodePath.of(place).last()), condition(graft));
        return changed;
    }

    private static Condition condition(Node node) {
        if (node instanceof Condition condition) {
            return condition;
        }
        throw new IllegalArgumentException(
                node + " is no condition\nMaybe an amount was put into the place of one.");
    }

    private static Expression expression(Node node) {
        if (node instanceof Expression expression) {
            return expression;
        }
        throw new IllegalArgumentException(
                node + " is no amount\nMaybe a condition was put into the place of one.");
    }

    private static IllegalArgumentException closed(Node node, String place) {
        return new IllegalArgumentException(
                "No "
                        + place
                        + " in "
                        + node
                        + "\nMaybe the tree changed since the path was taken.");
    }
}
