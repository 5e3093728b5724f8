package org.perimeter.simulation.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a consignment was assessed, whom it named, and what was found: the columns of a data set that history is made of.
///
/// @param examination `null` if it was never examined
public record Appearance(Instant asOf, Named consignment, @Nullable Examination examination) {

    /// Components are called as in [Recorded], whose columns these are.
    public record Named(
            @Nullable Party shipper, @Nullable Party consignee, @Nullable Onward onward) {}

    public record Party(@Nullable String name) {}

    public record Onward(@Nullable String carrier) {}

    /// When a confirmed find became known; `null` where there was none.
    public @Nullable Instant foundAt() {
        return examination != null && examination.result() == Examination.Result.CONFIRMED
                ? examination.at()
                : null;
    }
}
