package org.perimeter.scoring.release;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.Release;

/// When, after now, a window of the releases that were looked at begins or is over: then it is time to look again.
final class Windows {
    private final Instant now;
    private @Nullable Instant next;

    Windows(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    void note(Release release) {
        EffectiveWindow window = release.content().effective();
        if (window != null) {
            Stream.of(window.from(), window.until())
                    .filter(Objects::nonNull)
                    .filter(end -> end.isAfter(now))
                    .forEach(this::note);
        }
    }

    private void note(Instant end) {
        next = next == null || end.isBefore(next) ? end : next;
    }

    /// The first of them; `null` when nothing changes by itself.
    @Nullable Instant next() {
        return next;
    }
}
