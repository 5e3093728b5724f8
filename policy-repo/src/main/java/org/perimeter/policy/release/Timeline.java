package org.perimeter.policy.release;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.EffectiveWindow.When;

/// Which release of a programme nodes run at an instant: the newest one whose window holds it.
///
/// @param newestFirst all that the programme has published
public record Timeline(List<PublishedRelease> newestFirst) {
    public Timeline {
        newestFirst = List.copyOf(newestFirst);
    }

    /// Another release from an instant on; without one nodes answer that there is none.
    public record Change(Instant at, Optional<PublishedRelease> release) {}

    public Optional<PublishedRelease> at(Instant instant) {
        return newestFirst.stream()
                .filter(release -> release.at(instant) == When.WITHIN)
                .findFirst();
    }

    /// The next instant at which nodes come to run another one by themselves.
    public Optional<Change> next(Instant now) {
        return newestFirst.stream()
                .map(PublishedRelease::window)
                .filter(Objects::nonNull)
                .flatMap(Timeline::ends)
                .filter(end -> end.isAfter(now))
                .sorted()
                .filter(end -> !at(end).equals(at(now)))
                .findFirst()
                .map(end -> new Change(end, at(end)));
    }

    private static Stream<Instant> ends(EffectiveWindow window) {
        return Stream.of(window.from(), window.until()).filter(Objects::nonNull);
    }

    /// The release that waits for its time; another one that is published now calls it off.
    public Optional<PublishedRelease> waiting(Instant now) {
        return newestFirst.stream().filter(release -> waits(release, now)).findFirst();
    }

    /// The release of a version that waits for its time, unless another one is in force then.
    boolean waits(PublishedRelease release, Instant now) {
        EffectiveWindow window = release.window();
        return release.at(now) == When.BEFORE
                && window != null
                && window.from() != null
                && at(window.from()).equals(Optional.of(release));
    }
}
