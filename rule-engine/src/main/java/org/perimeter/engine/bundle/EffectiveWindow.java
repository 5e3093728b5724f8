package org.perimeter.engine.bundle;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// From when until when nodes may run a content.
///
/// The instants are what counts. The zone is that of the clock on the wall by which people agreed on them: it is signed with
/// them, so that everybody reads the same hour, wherever they sit, and a later change of a zone's rules moves nothing.
///
/// @param from  the first instant; `null` for at once
/// @param until the first instant at which it is over; `null` for no end
public record EffectiveWindow(@Nullable Instant from, @Nullable Instant until, ZoneId zone) {
    /// @throws IllegalArgumentException when it names neither end, or ends before it begins
    public EffectiveWindow {
        from = from == null ? null : Statements.stamp(from);
        until = until == null ? null : Statements.stamp(until);
        if (from == null && until == null) {
            throw new IllegalArgumentException(
                    "A window without beginning and end\nLeave the window out instead.");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A window from " + from + " until " + until + "\nIt must end after it begins.");
        }
    }

    /// Where an instant lies: before the window, in it, or after it.
    public When at(Instant instant) {
        if (from != null && instant.isBefore(from)) {
            return When.BEFORE;
        }
        return until != null && !instant.isBefore(until) ? When.AFTER : When.WITHIN;
    }

    /// Where an instant lies to a window; always within one that is left out.
    public static When at(Instant instant, @Nullable EffectiveWindow window) {
        return window == null ? When.WITHIN : window.at(instant);
    }

    public enum When {
        BEFORE,
        WITHIN,
        AFTER
    }
}
