package org.perimeter.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Between;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.OneOf;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Valid;
import org.perimeter.engine.rule.Condition.Words;

/// What the parts of a condition are and what each names, for those who walk a tree whatever it says.
public final class Anatomy {
    private Anatomy() {}

    /// @param pointer from the node that holds it, such as `/parts/1`
    public record Child(String pointer, Node node) {}

    /// The nodes directly below, in the order of the JSON form.
    public static List<Child> children(Node node) {
        return switch (node) {
            case AllOf(List<Condition> parts) -> numbered(parts);
            case AnyOf(List<Condition> parts) -> numbered(parts);
            case Not(Condition part) -> List.of(new Child("/part", part));
            case Quantified(_, _, Condition each) -> List.of(new Child("/each", each));
            case Condition.Amounts(Expression left, _, Expression right) ->
                    List.of(new Child("/left", left), new Child("/right", right));
            case Condition.Deviates(Expression amount, _, Expression expected, _, _) ->
                    List.of(new Child("/amount", amount), new Child("/expected", expected));
            case Condition.Test _ -> List.of();
            case Expression.Arithmetic(_, Expression left, Expression right) ->
                    List.of(new Child("/left", left), new Child("/right", right));
            case Expression.Count(_, @Nullable Condition where) -> filter(where);
            case Expression.Distinct(_, @Nullable Condition where) -> filter(where);
            case Expression.Aggregate(_, _, Expression of, @Nullable Condition where) ->
                    Stream.concat(Stream.of(new Child("/of", of)), filter(where).stream()).toList();
            case Expression.Constant _, Expression.Of _, Expression.Length _, Expression.Listed _ ->
                    List.of();
        };
    }

    private static List<Child> filter(@Nullable Condition where) {
        return where == null ? List.of() : List.of(new Child("/where", where));
    }

    /// Paths of the fields whose values the node itself looks at, as written; not those that it asks whether they are
    /// missing, and not those of its children.
    public static List<String> fields(Node node) {
        return switch (node) {
            case AllOf _, AnyOf _, Not _, Quantified _, Missing _ -> List.of();
            case Compare test -> List.of(test.field());
            case Between test -> List.of(test.field());
            case OneOf test -> List.of(test.field());
            case Words test -> List.of(test.field());
            case Valid test -> List.of(test.field());
            case Condition.InList test -> List.of(test.field());
            case Condition.ListedFor test -> List.of(test.key(), test.field());
            case Condition.Shaped test -> List.of(test.field());
            case Condition.Similar test -> List.of(test.field());
            case Condition.CompareFields test -> List.of(test.field(), test.other());
            case Condition.Elapsed test -> List.of(test.from(), test.to());
            case Condition.Shared test -> List.of(test.field(), test.other());
            case Condition.Fired _, Condition.Amounts _, Condition.Deviates _ -> List.of();
            case Expression.Of of -> List.of(of.field());
            case Expression.Length of -> List.of(of.field());
            case Expression.Listed of -> List.of(of.key());
            case Expression.Distinct of -> List.of(of.field());
            case Expression.Constant _,
                    Expression.Arithmetic _,
                    Expression.Count _,
                    Expression.Aggregate _ ->
                    List.of();
        };
    }

    /// Names of the versioned lists that the node itself looks things up in.
    public static List<String> lists(Node node) {
        return switch (node) {
            case Condition.InList test -> List.of(test.list());
            case Condition.ListedFor test -> List.of(test.list());
            case Condition.Similar test -> List.of(test.list());
            case Expression.Listed of -> List.of(of.list());
            case Node _ -> List.of();
        };
    }

    /// The same condition with each condition directly below it changed.
    public static Condition map(Condition condition, UnaryOperator<Condition> change) {
        return switch (condition) {
            case AllOf(List<Condition> parts) -> new AllOf(parts.stream().map(change).toList());
            case AnyOf(List<Condition> parts) -> new AnyOf(parts.stream().map(change).toList());
            case Not(Condition part) -> new Not(change.apply(part));
            case Quantified(var quantifier, String over, Condition each) ->
                    new Quantified(quantifier, over, change.apply(each));
            case Condition.Amounts(Expression left, var comparison, Expression right) ->
                    new Condition.Amounts(map(left, change), comparison, map(right, change));
            case Condition.Deviates(
                            Expression amount,
                            var side,
                            Expression expected,
                            @Nullable String percent,
                            @Nullable String absolute) ->
                    new Condition.Deviates(
                            map(amount, change), side, map(expected, change), percent, absolute);
            case Condition.Test test -> test;
        };
    }

    private static Expression map(Expression expression, UnaryOperator<Condition> change) {
        return switch (expression) {
            case Expression.Arithmetic(var operation, Expression left, Expression right) ->
                    new Expression.Arithmetic(operation, map(left, change), map(right, change));
            case Expression.Count(String over, @Nullable Condition where) ->
                    new Expression.Count(over, where == null ? null : change.apply(where));
            case Expression.Distinct(String field, @Nullable Condition where) ->
                    new Expression.Distinct(field, where == null ? null : change.apply(where));
            case Expression.Aggregate(var function, String over, Expression of, var where) ->
                    new Expression.Aggregate(
                            function,
                            over,
                            map(of, change),
                            where == null ? null : change.apply(where));
            case Expression.Constant _, Expression.Of _, Expression.Length _, Expression.Listed _ ->
                    expression;
        };
    }

    private static List<Child> numbered(List<Condition> parts) {
        List<Child> children = new ArrayList<>();
        for (Condition part : parts) {
            children.add(new Child("/parts/" + children.size(), part));
        }
        return children;
    }
}
