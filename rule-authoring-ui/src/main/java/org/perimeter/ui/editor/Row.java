package org.perimeter.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Node;

/// One line of a condition as a person reads it: a `not` is told in one line with what it denies, and a count in one with
/// the group inside it.
sealed interface Row {
    /// The outermost node that the line stands for: what is moved, duplicated or removed.
    NodePath path();

    List<Row> children();

    /// The collection whose elements a condition that is added here asks; `null` for the consignment.
    default @Nullable Collection asks() {
        return switch (this) {
            case Group group -> group.inside();
            case Count count -> count.counted();
            case Test test -> test.inside();
            case Figures figures -> figures.inside();
            case Amount amount ->
                    Term.takesFilter(amount.expression())
                            ? Term.over(amount.expression())
                            : amount.inside();
            case Denial denial -> denial.inside();
        };
    }

    /// @param inside the collection whose elements the parts ask; `null` for the consignment
    record Group(NodePath path, Grouping grouping, @Nullable Collection inside, List<Row> children)
            implements Row {}

    /// @param negated  whether a `not` stands before it
    /// @param counted  what is counted; `null` while no collection, or an unknown one, is named
    /// @param grouping of the conditions on each element; `null` for a single one
    record Count(
            NodePath path,
            boolean negated,
            Quantified quantified,
            @Nullable Collection inside,
            @Nullable Collection counted,
            @Nullable Grouping grouping,
            List<Row> children)
            implements Row {
        NodePath count() {
            return negated ? path.then("part") : path;
        }
    }

    /// A test in one line, with a `not` before it or without.
    sealed interface Tested extends Row {
        boolean negated();

        /// Without the `not` before it.
        Condition.Test condition();

        @Nullable Collection inside();
    }

    record Test(
            NodePath path, boolean negated, Condition.Test condition, @Nullable Collection inside)
            implements Tested {
        @Override
        public List<Row> children() {
            return List.of();
        }
    }

    /// A test of amounts, which have lines of their own.
    record Figures(
            NodePath path,
            boolean negated,
            Condition.Test condition,
            @Nullable Collection inside,
            List<Row> children)
            implements Tested {}

    /// An amount; its parts and its filter have lines of their own.
    record Amount(
            NodePath path, Expression expression, @Nullable Collection inside, List<Row> children)
            implements Row {}

    /// A `not` before another `not`.
    record Denial(NodePath path, @Nullable Collection inside, List<Row> children) implements Row {}

    static Row of(Condition condition, NodePath path) {
        return of(condition, path, null);
    }

    private static Row of(Condition condition, NodePath path, @Nullable Collection inside) {
        var grouping = Grouping.of(condition);
        if (grouping.isPresent()) {
            return new Group(
                    path, grouping.get(), inside, parts(condition, grouping.get(), path, inside));
        }
        return switch (condition) {
            case AllOf _, AnyOf _ -> throw new IllegalArgumentException(ungrouped(condition));
            case Quantified count -> count(count, false, path, inside);
            case Not(Quantified count) -> count(count, true, path, inside);
            case Not(Condition.Test test) -> test(test, true, path, inside);
            case Not(var inner) ->
                    new Denial(path, inside, List.of(of(inner, path.then("part"), inside)));
            case Condition.Test test -> test(test, false, path, inside);
        };
    }

    private static String ungrouped(Condition group) {
        return group + " is a group\nMaybe a kind of group has no grouping.";
    }

    private static Row test(
            Condition.Test test, boolean negated, NodePath path, @Nullable Collection inside) {
        var amounts = Anatomy.children(test);
        if (amounts.isEmpty()) {
            return new Test(path, negated, test, inside);
        }
        var place = negated ? path.then("part") : path;
        return new Figures(path, negated, test, inside, below(test, place, inside));
    }

    private static Row amount(Expression expression, NodePath path, @Nullable Collection inside) {
        return new Amount(path, expression, inside, below(expression, path, inside));
    }

    /// The lines of the nodes directly below; those of the elements that an amount is of ask these.
    private static List<Row> below(Node node, NodePath path, @Nullable Collection inside) {
        var over =
                node instanceof Expression expression && Term.takesFilter(expression)
                        ? Term.over(expression)
                        : inside;
        return Anatomy.children(node).stream()
                .map(child -> {
                    var place = path.then(NodePath.of(child.pointer()));
                    return switch (child.node()) {
                        case Expression expression -> amount(expression, place, over);
                        case Condition condition -> of(condition, place, over);
                    };
                })
                .toList();
    }

    private static Row count(
            Quantified count, boolean negated, NodePath path, @Nullable Collection inside) {
        var over = Collection.at(count.over()).orElse(null);
        var each = (negated ? path.then("part") : path).then("each");
        var grouping = Grouping.of(count.each());
        var children =
                grouping.map(group -> parts(count.each(), group, each, over))
                        .orElseGet(() -> List.of(of(count.each(), each, over)));
        return new Count(path, negated, count, inside, over, grouping.orElse(null), children);
    }

    private static List<Row> parts(
            Condition condition, Grouping grouping, NodePath path, @Nullable Collection inside) {
        var rows = new ArrayList<Row>();
        for (var part : Grouping.parts(condition)) {
            rows.add(of(part, grouping.place(path).part(rows.size()), inside));
        }
        return List.copyOf(rows);
    }

    /// The line that stands for a node or for the nearest node around it.
    default Optional<Row> lineOf(NodePath node) {
        if (!node.within(path())) {
            return Optional.empty();
        }
        return children().stream()
                .flatMap(child -> child.lineOf(node).stream())
                .findFirst()
                .or(() -> Optional.of(this));
    }

    /// The same for two rows that differ in content only, and so need no new lines on the screen.
    default String shape() {
        var shape = new StringBuilder(getClass().getSimpleName()).append(path());
        children().forEach(child -> shape.append('(').append(child.shape()).append(')'));
        return shape.toString();
    }
}
