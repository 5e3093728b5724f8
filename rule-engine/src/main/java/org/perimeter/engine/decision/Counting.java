package org.perimeter.engine.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.Quantity;
import org.perimeter.engine.compile.ReferenceEvaluator;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Quantifier.Kind;

/// Reads the comparison of a count with a number as the count of elements that it is.
final class Counting {
    private Counting() {}

    static Optional<Resolved.Quantified> of(
            Resolved.Test test, Place here, ReferenceEvaluator reference) {
        if (!(test
                instanceof
                Resolved.Amounts(Quantity left, Comparison comparison, Quantity right))) {
            return Optional.empty();
        }
        return left instanceof Quantity.Count count
                ? of(count, comparison, reference.measure(right, here).exact())
                : right instanceof Quantity.Count count
                        ? of(
                                count,
                                Comparisons.mirrored(comparison),
                                reference.measure(left, here).exact())
                        : Optional.empty();
    }

    private static Optional<Resolved.Quantified> of(
            Quantity.Count count, Comparison comparison, @Nullable BigDecimal number) {
        return number == null || number.abs().compareTo(BigDecimal.valueOf(10_000)) > 0
                ? Optional.empty()
                : quantifier(comparison, number)
                        .map(quantifier ->
                                new Resolved.Quantified(
                                        quantifier,
                                        count.over(),
                                        count.where() == null ? ChangeSearch.ANY : count.where()));
    }

    private static Optional<Quantifier> quantifier(Comparison comparison, BigDecimal number) {
        int up = number.setScale(0, RoundingMode.CEILING).intValueExact();
        int down = number.setScale(0, RoundingMode.FLOOR).intValueExact();
        return switch (comparison) {
            case AT_LEAST -> counted(Kind.AT_LEAST, up);
            case GREATER -> counted(Kind.AT_LEAST, down + 1);
            case AT_MOST -> counted(Kind.AT_MOST, down);
            case LESS -> counted(Kind.AT_MOST, up - 1);
            case EQUAL -> up == down ? counted(Kind.EXACTLY, up) : Optional.empty();
            case DIFFERENT -> counted(Kind.AT_LEAST, down + 1);
        };
    }

    private static Optional<Quantifier> counted(Kind kind, int n) {
        return n < 0 ? Optional.empty() : Optional.of(new Quantifier(kind, n));
    }
}
