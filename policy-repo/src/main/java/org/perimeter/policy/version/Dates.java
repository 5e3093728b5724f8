package org.perimeter.policy.version;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.EffectiveWindow;

/// What a version's content says of time.
///
/// @param effective when nodes may run it; `null` for at once and without end
/// @param reviewBy  the first day by which one of its rules is to be reviewed; `null` where none is
public record Dates(@Nullable EffectiveWindow effective, @Nullable LocalDate reviewBy) {
    public static final Dates NONE = new Dates(null, null);

    /// Where an instant lies to the window.
    public EffectiveWindow.When at(Instant instant) {
        return EffectiveWindow.at(instant, effective);
    }

    /// Whether the day by which a rule should have been reviewed is past.
    ///
    /// @param zone of the programme
    public boolean isReviewPast(Instant now, ZoneId zone) {
        return reviewBy != null && reviewBy.isBefore(LocalDate.ofInstant(now, zone));
    }
}
