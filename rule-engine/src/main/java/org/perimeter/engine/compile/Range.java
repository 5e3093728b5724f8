package org.perimeter.engine.compile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.rule.Condition.Comparison;

/// What is certain of a number: that it lies between two bounds, both included. `null` is no bound.
///
/// Without any bound the number may not even exist, as a quotient by zero does not.
///
/// @param low  the least that it can be
/// @param high the greatest that it can be
public record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    public static final Range UNKNOWN = new Range(null, null);

    /// Decimal places of ratios and averages; the last is rounded half to even.
    public static final int PLACES = 12;

    public static Range exactly(BigDecimal number) {
        return new Range(number, number);
    }

    public static Range exactly(long number) {
        return exactly(BigDecimal.valueOf(number));
    }

    /// The number itself where only one is possible.
    public @Nullable BigDecimal exact() {
        return low != null && high != null && low.compareTo(high) == 0 ? low : null;
    }

    public Range plus(Range other) {
        return new Range(
                low == null || other.low == null ? null : low.add(other.low),
                high == null || other.high == null ? null : high.add(other.high));
    }

    public Range minus(Range other) {
        return plus(other.negated());
    }

    public Range negated() {
        return new Range(high == null ? null : high.negate(), low == null ? null : low.negate());
    }

    /// A range comes out only where one factor is exact, else nothing is certain.
    public Range times(Range other) {
        BigDecimal factor = exact();
        if (factor != null) {
            return other.scaled(factor);
        }
        BigDecimal otherFactor = other.exact();
        return otherFactor == null ? UNKNOWN : scaled(otherFactor);
    }

    /// UNKNOWN by zero, and by what is not exact.
    public Range dividedBy(Range other) {
        BigDecimal divisor = other.exact();
        if (divisor == null || divisor.signum() == 0) {
            return UNKNOWN;
        }
        Range quotient = new Range(quotient(low, divisor), quotient(high, divisor));
        return divisor.signum() > 0
                ? quotient
                : new Range(/* low= */ quotient.high, /* high= */ quotient.low);
    }

    /// The distance from zero.
    public Range absolute() {
        if (low != null && low.signum() >= 0) {
            return this;
        }
        if (high != null && high.signum() <= 0) {
            return negated();
        }
        return low == null || high == null
                ? UNKNOWN
                : new Range(BigDecimal.ZERO, low.negate().max(high));
    }

    public Truth is(Comparison comparison, Range other) {
        Range difference = minus(other);
        return switch (comparison) {
            case EQUAL -> difference.zero();
            case DIFFERENT -> difference.zero().negated();
            case LESS -> difference.positiveOrZero().negated();
            case AT_MOST -> difference.positive().negated();
            case GREATER -> difference.positive();
            case AT_LEAST -> difference.positiveOrZero();
        };
    }

    private Range scaled(BigDecimal factor) {
        if (equals(UNKNOWN)) {
            return UNKNOWN;
        }
        if (factor.signum() == 0) {
            return exactly(BigDecimal.ZERO);
        }
        Range product =
                new Range(
                        low == null ? null : low.multiply(factor),
                        high == null ? null : high.multiply(factor));
        return factor.signum() > 0
                ? product
                : new Range(/* low= */ product.high, /* high= */ product.low);
    }

    private static @Nullable BigDecimal quotient(@Nullable BigDecimal bound, BigDecimal divisor) {
        return bound == null ? null : bound.divide(divisor, PLACES, RoundingMode.HALF_EVEN);
    }

    private Truth positive() {
        if (low != null && low.signum() > 0) {
            return Truth.TRUE;
        }
        return high != null && high.signum() <= 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Truth positiveOrZero() {
        if (low != null && low.signum() >= 0) {
            return Truth.TRUE;
        }
        return high != null && high.signum() < 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Truth zero() {
        BigDecimal exact = exact();
        if (exact != null) {
            return Truth.of(exact.signum() == 0);
        }
        boolean outside = (low != null && low.signum() > 0) || (high != null && high.signum() < 0);
        return outside ? Truth.FALSE : Truth.UNKNOWN;
    }
}
