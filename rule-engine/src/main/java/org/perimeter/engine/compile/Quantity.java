package org.perimeter.engine.compile;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.rule.Expression.Function;
import org.perimeter.engine.rule.Expression.Operation;

/// An expression whose names, types and literals were looked up once: what every evaluator works out.
public sealed interface Quantity extends ResolvedNode {
    record Exact(BigDecimal number) implements Quantity {
        public Exact {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
    }

    record Of(Field field) implements Quantity {}

    record Length(Field field) implements Quantity {}

    /// @param numbers by key, folded where the field is a text
    record Listed(ListRef list, Field key, Map<String, BigDecimal> numbers) implements Quantity {
        public Listed {
            numbers = Map.copyOf(numbers);
        }

        /// By the version of the list, whose hash names what it holds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Listed listed
                    && list.equals(listed.list)
                    && key.equals(listed.key);
        }

        @Override
        public int hashCode() {
            return 31 * list.hashCode() + key.hashCode();
        }
    }

    record Arithmetic(Operation operation, Quantity left, Quantity right) implements Quantity {}

    record Count(Collection over, @Nullable Resolved where) implements Quantity {}

    /// @param field of the elements of `over`
    record Distinct(Collection over, Field field, @Nullable Resolved where) implements Quantity {}

    record Aggregate(Function function, Collection over, Quantity of, @Nullable Resolved where)
            implements Quantity {}
}
