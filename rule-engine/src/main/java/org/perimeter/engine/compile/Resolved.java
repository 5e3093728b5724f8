package org.perimeter.engine.compile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Shape;
import org.perimeter.engine.rule.Condition.Side;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Validator;

/// A condition whose names, types and literals were looked up once: what every evaluator runs.
///
/// A field of depth 0 is read from the consignment, one of a collection from the element that the quantifier around it
/// stands on. The [Resolver] guarantees that such a quantifier exists and that types fit, so tests are total.
///
/// Tests against lists are equal when they name the same versions: the hash tells what a list holds, and comparing its
/// entries for every rule would cost more than all else that is done with the rule.
public sealed interface Resolved extends ResolvedNode {
    /// A condition that holds no other one outside of its quantities.
    sealed interface Test extends Resolved {}

    record AllOf(List<Resolved> parts) implements Resolved {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    record AnyOf(List<Resolved> parts) implements Resolved {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    record Not(Resolved part) implements Resolved {}

    record MissingField(Field field) implements Test {}

    record MissingCollection(Collection collection) implements Test {}

    record Compare(Field field, Comparison comparison, Value value) implements Test {}

    /// Both ends included.
    record Between(Field field, Value from, Value to) implements Test {}

    record OneOf(Field field, Set<Value> values) implements Test {
        public OneOf {
            values = Set.copyOf(values);
        }
    }

    /// @param words folded as [Folding] folds the text that they are compared with
    record Words(Field field, TextTest test, Set<String> words) implements Test {
        public Words {
            words = Set.copyOf(words);
        }
    }

    record Valid(Field field, Validator validator) implements Test {}

    /// @param values folded where the field is a text, else as they are
    record InValues(Field field, ListRef list, Set<String> values) implements Test {
        public InValues {
            values = Set.copyOf(values);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof InValues test
                    && field.equals(test.field)
                    && list.equals(test.list);
        }

        @Override
        public int hashCode() {
            return 31 * field.hashCode() + list.hashCode();
        }
    }

    record InPatterns(Field field, ListRef list, TextPatterns patterns) implements Test {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof InPatterns test
                    && field.equals(test.field)
                    && list.equals(test.list);
        }

        @Override
        public int hashCode() {
            return 31 * field.hashCode() + list.hashCode();
        }
    }

    /// @param entries keys and values folded where their field is a text, else as they are
    record ListedFor(Field key, ListRef list, Map<String, Set<String>> entries, Field field)
            implements Test {
        public ListedFor {
            entries = Map.copyOf(entries);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ListedFor test
                    && key.equals(test.key)
                    && field.equals(test.field)
                    && list.equals(test.list);
        }

        @Override
        public int hashCode() {
            return Objects.hash(key, field, list);
        }
    }

    record Shaped(Field field, Shape shape) implements Test {}

    /// @param entries folded
    record Similar(
            Field field, ListRef list, Measure measure, BigDecimal limit, Set<String> entries)
            implements Test {
        public Similar {
            entries = Set.copyOf(entries);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Similar test
                    && field.equals(test.field)
                    && list.equals(test.list)
                    && measure == test.measure
                    && limit.equals(test.limit);
        }

        @Override
        public int hashCode() {
            return Objects.hash(field, list, measure, limit);
        }
    }

    record CompareFields(Field field, Comparison comparison, Field other) implements Test {}

    record Amounts(Quantity left, Comparison comparison, Quantity right) implements Test {}

    /// @param percent  `null` or 0 or more
    /// @param absolute `null` or 0 or more; not both are `null`
    record Deviates(
            Quantity amount,
            Side side,
            Quantity expected,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal absolute)
            implements Test {}

    record Elapsed(Field from, Field to, Comparison comparison, Duration limit) implements Test {}

    /// Both fields are of elements.
    record Shared(Field field, Field other) implements Test {}

    /// @param rules ids of rules in lower layers
    record Fired(Quantifier quantifier, Set<String> rules) implements Test {
        public Fired {
            rules = Set.copyOf(rules);
        }
    }

    record Quantified(Quantifier quantifier, Collection over, Resolved each) implements Resolved {}
}
