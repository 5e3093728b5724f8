package org.perimeter.engine.fact;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One known value of a field. What is not known is no value at all, never a `null` inside one.
public sealed interface Value {
    /// Words, names and codes, compared as they are.
    record Text(String text) implements Value {
        /// Written out: texts are looked up on the scoring path, and this keeps to the hash that a string remembers.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text(String same) && text.equals(same);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /// A number in the unit of its field; equal when numerically equal, whatever the scale.
    record Amount(BigDecimal number) implements Value {
        public Amount {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
    }

    /// A point in time, UTC.
    record Moment(Instant at) implements Value {}

    record Flag(boolean set) implements Value {}
}
