package org.perimeter.simulation.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Folding;
import org.perimeter.engine.fact.History;
import org.perimeter.engine.fact.Past;
import org.perimeter.engine.fact.Past.Window;
import org.perimeter.engine.manifest.Consignment;

/// What a data set itself tells of those that its consignments name, as far as it was known at the time. Immutable.
///
/// A party is known by its name, folded; a carrier by its code. What happened at the very instant counts as later. Before the
/// first row nothing is known: a window that reaches back beyond it stays unknown, and so is everything while not even the
/// shortest window is covered.
public final class ArchivedHistory implements History {
    private static final long[] NEVER = {};

    private final Instant from;
    private final Map<Role, Map<String, Moments>> known;

    private ArchivedHistory(Instant from, Map<Role, Map<String, Moments>> known) {
        this.from = from;
        this.known = known;
    }

    /// @param from        of the first row
    /// @param appearances in any order
    public static ArchivedHistory of(Instant from, Iterator<Appearance> appearances) {
        Map<Role, Map<String, Moments.Builder>> collected = new EnumMap<>(Role.class);
        while (appearances.hasNext()) {
            Appearance appearance = appearances.next();
            for (Role role : Role.values()) {
                String key = key(role, appearance.consignment());
                if (key != null) {
                    collected
                            .computeIfAbsent(role, _ -> new HashMap<>())
                            .computeIfAbsent(key, _ -> new Moments.Builder())
                            .add(appearance);
                }
            }
        }
        Map<Role, Map<String, Moments>> known = new EnumMap<>(Role.class);
        collected.forEach((role, byKey) -> {
            Map<String, Moments> built = HashMap.newHashMap(byKey.size());
            byKey.forEach((key, moments) -> built.put(key, moments.build()));
            known.put(role, built);
        });
        return new ArchivedHistory(from, known);
    }

    @Override
    public @Nullable Past of(Role role, Consignment consignment, Instant asOf) {
        String key = key(role, consignment);
        if (key == null || !covered(Window.DAYS_30, asOf)) {
            return null;
        }
        Moments moments = known.getOrDefault(role, Map.of()).getOrDefault(key, Moments.NONE);
        Map<Window, Integer> shipments = new EnumMap<>(Window.class);
        Map<Window, Integer> finds = new EnumMap<>(Window.class);
        for (Window window : Window.values()) {
            if (covered(window, asOf)) {
                shipments.put(window, Moments.within(moments.seen, window, asOf));
                finds.put(window, Moments.within(moments.found, window, asOf));
            }
        }
        return new Past(moments.firstBefore(asOf), shipments, finds);
    }

    private boolean covered(Window window, Instant asOf) {
        return !asOf.minus(Duration.ofDays(window.days())).isBefore(from);
    }

    private static @Nullable String key(Role role, Appearance.Named named) {
        return switch (role) {
            case SHIPPER -> named.shipper() == null ? null : folded(named.shipper().name());
            case CONSIGNEE -> named.consignee() == null ? null : folded(named.consignee().name());
            case ONWARD_CARRIER -> named.onward() == null ? null : named.onward().carrier();
        };
    }

    private static @Nullable String key(Role role, Consignment named) {
        return switch (role) {
            case SHIPPER -> named.shipper() == null ? null : folded(named.shipper().name());
            case CONSIGNEE -> named.consignee() == null ? null : folded(named.consignee().name());
            case ONWARD_CARRIER -> named.onward() == null ? null : named.onward().carrier();
        };
    }

    private static @Nullable String folded(@Nullable String name) {
        return name == null || name.isBlank() ? null : Folding.fold(name);
    }

    /// All in milliseconds since 1970, rising.
    private static final class Moments {
        static final Moments NONE = new Moments(NEVER, NEVER);

        private final long[] seen;

        /// When confirmed finds became known.
        private final long[] found;

        private Moments(long[] seen, long[] found) {
            this.seen = seen;
            this.found = found;
        }

        @Nullable Instant firstBefore(Instant asOf) {
            return seen.length == 0 || seen[0] >= asOf.toEpochMilli()
                    ? null
                    : Instant.ofEpochMilli(seen[0]);
        }

        static int within(long[] moments, Window window, Instant asOf) {
            long end = asOf.toEpochMilli();
            return before(moments, end)
                    - before(moments, end - Duration.ofDays(window.days()).toMillis());
        }

        /// How many lie before a moment.
        private static int before(long[] moments, long end) {
            int low = 0;
            int high = moments.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (moments[middle] < end) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private static final class Builder {
            private long[] seen = new long[2];
            private int seenCount;
            private long[] found = NEVER;

            void add(Appearance appearance) {
                if (seenCount == seen.length) {
                    seen = Arrays.copyOf(seen, 2 * seenCount);
                }
                seen[seenCount++] = appearance.asOf().toEpochMilli();
                Instant at = appearance.foundAt();
                if (at != null) {
                    found = Arrays.copyOf(found, found.length + 1);
                    found[found.length - 1] = at.toEpochMilli();
                }
            }

            Moments build() {
                long[] rising = Arrays.copyOf(seen, seenCount);
                Arrays.sort(rising);
                Arrays.sort(found);
                return new Moments(rising, found);
            }
        }
    }
}
