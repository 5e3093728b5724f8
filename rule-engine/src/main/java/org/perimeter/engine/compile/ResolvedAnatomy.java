package org.perimeter.engine.compile;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Resolved.AllOf;
import org.perimeter.engine.compile.Resolved.AnyOf;
import org.perimeter.engine.compile.Resolved.Between;
import org.perimeter.engine.compile.Resolved.Compare;
import org.perimeter.engine.compile.Resolved.MissingCollection;
import org.perimeter.engine.compile.Resolved.MissingField;
import org.perimeter.engine.compile.Resolved.Not;
import org.perimeter.engine.compile.Resolved.OneOf;
import org.perimeter.engine.compile.Resolved.Quantified;
import org.perimeter.engine.compile.Resolved.Valid;
import org.perimeter.engine.compile.Resolved.Words;
import org.perimeter.engine.fact.Field;

/// What the parts of a resolved condition are and what each reads, for those who walk a tree whatever it says.
public final class ResolvedAnatomy {
    private ResolvedAnatomy() {}

    /// The nodes directly below.
    public static List<? extends ResolvedNode> children(ResolvedNode node) {
        return switch (node) {
            case AllOf(List<Resolved> parts) -> parts;
            case AnyOf(List<Resolved> parts) -> parts;
            case Not(Resolved part) -> List.of(part);
            case Quantified(_, _, Resolved each) -> List.of(each);
            case Resolved.Amounts(Quantity left, _, Quantity right) -> List.of(left, right);
            case Resolved.Deviates(Quantity amount, _, Quantity expected, _, _) ->
                    List.of(amount, expected);
            case Resolved.Test _ -> List.of();
            case Quantity.Arithmetic(_, Quantity left, Quantity right) -> List.of(left, right);
            case Quantity.Count(_, @Nullable Resolved where) -> filter(where);
            case Quantity.Distinct(_, _, @Nullable Resolved where) -> filter(where);
            case Quantity.Aggregate(_, _, Quantity of, @Nullable Resolved where) ->
                    where == null ? List.of(of) : List.of(of, where);
            case Quantity.Exact _, Quantity.Of _, Quantity.Length _, Quantity.Listed _ -> List.of();
        };
    }

    private static List<Resolved> filter(@Nullable Resolved where) {
        return where == null ? List.of() : List.of(where);
    }

    /// The fields whose values the node itself looks at; not those of its children.
    public static List<Field> fields(ResolvedNode node) {
        return switch (node) {
            case AllOf _, AnyOf _, Not _, Quantified _, MissingCollection _ -> List.of();
            case MissingField test -> List.of(test.field());
            case Compare test -> List.of(test.field());
            case Between test -> List.of(test.field());
            case OneOf test -> List.of(test.field());
            case Words test -> List.of(test.field());
            case Valid test -> List.of(test.field());
            case Resolved.InValues test -> List.of(test.field());
            case Resolved.InPatterns test -> List.of(test.field());
            case Resolved.ListedFor test -> List.of(test.key(), test.field());
            case Resolved.Shaped test -> List.of(test.field());
            case Resolved.Similar test -> List.of(test.field());
            case Resolved.CompareFields test -> List.of(test.field(), test.other());
            case Resolved.Elapsed test -> List.of(test.from(), test.to());
            case Resolved.Shared test -> List.of(test.field(), test.other());
            case Resolved.Fired _, Resolved.Amounts _, Resolved.Deviates _ -> List.of();
            case Quantity.Of of -> List.of(of.field());
            case Quantity.Length of -> List.of(of.field());
            case Quantity.Listed of -> List.of(of.key());
            case Quantity.Distinct of -> List.of(of.field());
            case Quantity.Exact _, Quantity.Arithmetic _, Quantity.Count _, Quantity.Aggregate _ ->
                    List.of();
        };
    }

    /// The same condition with each condition directly below it changed; filters of quantities stay as they are.
    public static Resolved map(Resolved condition, UnaryOperator<Resolved> change) {
        return switch (condition) {
            case AllOf(List<Resolved> parts) -> new AllOf(parts.stream().map(change).toList());
            case AnyOf(List<Resolved> parts) -> new AnyOf(parts.stream().map(change).toList());
            case Not(Resolved part) -> new Not(change.apply(part));
            case Quantified(var quantifier, var over, Resolved each) ->
                    new Quantified(quantifier, over, change.apply(each));
            case Resolved.Test test -> test;
        };
    }
}
