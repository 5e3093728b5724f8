package org.perimeter.engine.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The earlier consignments of one party, without the one at hand.
///
/// @param firstSeen `null` where it was never seen
/// @param shipments in the last days of each window; a window that is not there is unknown
/// @param finds     confirmed finds among them
public record Past(
        @Nullable Instant firstSeen, Map<Window, Integer> shipments, Map<Window, Integer> finds) {
    public Past {
        shipments = Map.copyOf(shipments);
        finds = Map.copyOf(finds);
    }

    /// A party that history covers and has never seen.
    public static Past none() {
        Map<Window, Integer> nothing = new EnumMap<>(Window.class);
        for (Window window : Window.values()) {
            nothing.put(window, 0);
        }
        return new Past(null, nothing, nothing);
    }

    boolean seen() {
        return firstSeen != null;
    }

    @Nullable BigDecimal shipments(Window window) {
        return number(shipments.get(window));
    }

    @Nullable BigDecimal finds(Window window) {
        return number(finds.get(window));
    }

    private static @Nullable BigDecimal number(@Nullable Integer count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }

    public enum Window {
        DAYS_30(30),
        DAYS_180(180),
        DAYS_365(365),
        DAYS_730(730);

        private final int days;

        Window(int days) {
            this.days = days;
        }

        public int days() {
            return days;
        }
    }
}
