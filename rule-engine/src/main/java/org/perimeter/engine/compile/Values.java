package org.perimeter.engine.compile;

import java.math.BigDecimal;
import java.time.Instant;
import org.perimeter.engine.fact.Value;

/// The order of two values of one field: numeric, in time, by code unit; no before true.
public final class Values {
    private Values() {}

    /// @throws IllegalArgumentException when the two are of different kinds, which resolved tests and typed facts rule out
    public static int compare(Value one, Value other) {
        if (one instanceof Value.Amount(BigDecimal a)
                && other instanceof Value.Amount(BigDecimal b)) {
            return a.compareTo(b);
        }
        if (one instanceof Value.Moment(Instant a) && other instanceof Value.Moment(Instant b)) {
            return a.compareTo(b);
        }
        if (one instanceof Value.Text(String a) && other instanceof Value.Text(String b)) {
            return a.compareTo(b);
        }
        if (one instanceof Value.Flag(boolean a) && other instanceof Value.Flag(boolean b)) {
            return Boolean.compare(a, b);
        }
        throw new IllegalArgumentException(
                one
                        + " against "
                        + other
                        + "\nMaybe the facts were built with a value of another type than the field's.");
    }
}
