package org.perimeter.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
            case Condition.Test _ -> List.of();
        };
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
        };
    }

    /// Names of the versioned lists that the node itself looks things up in.
    public static List<String> lists(Node node) {
        return switch (node) {
            case Condition.InList test -> List.of(test.list());
            case Condition.ListedFor test -> List.of(test.list());
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
            case Condition.Test test -> test;
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
