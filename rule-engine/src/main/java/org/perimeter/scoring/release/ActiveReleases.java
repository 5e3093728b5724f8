package org.perimeter.scoring.release;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Release;

/// What runs for each programme of this node, and what ran before it; replaced in one step.
public final class ActiveReleases {
    private final Map<String, AtomicReference<Held>> byProgramme = new TreeMap<>();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private record Held(@Nullable ActiveRelease current, @Nullable ActiveRelease previous) {}

    public ActiveReleases(Collection<String> programmes) {
        programmes.forEach(programme ->
                byProgramme.put(programme, new AtomicReference<>(new Held(null, null))));
    }

    /// The programmes that this node is configured for, whether or not a release of them runs.
    public SortedSet<String> programmes() {
        return new TreeSet<>(byProgramme.keySet());
    }

    /// The release that runs now. Take it once for each message: it may be another one a moment later.
    public Optional<ActiveRelease> current(String programme) {
        return held(programme).map(Held::current);
    }

    /// What ran before; it stays built, so that a roll-back to it takes no time.
    public Optional<ActiveRelease> previous(String programme) {
        return held(programme).map(Held::previous);
    }

    private Optional<Held> held(String programme) {
        return Optional.ofNullable(byProgramme.get(programme)).map(AtomicReference::get);
    }

    /// The current or the previous release, where it has that very content and those very lists.
    Optional<ActiveRelease> built(Release release) {
        return Stream.of(current(release.programme()), previous(release.programme()))
                .flatMap(Optional::stream)
                .filter(active -> same(active.release(), release))
                .findFirst();
    }

    private static boolean same(Release one, Release other) {
        return one.statement().contentHash().equals(other.statement().contentHash())
                && one.lists().equals(other.lists());
    }

    /// Told each time after another release came to run.
    public void onSwap(Runnable listener) {
        listeners.add(listener);
    }

    /// Nothing runs any more; what ran stays built.
    void end(String programme) {
        held(programme)
                .map(Held::current)
                .ifPresent(ended -> {
                    Objects.requireNonNull(byProgramme.get(programme)).set(new Held(null, ended));
                    listeners.forEach(Runnable::run);
                });
    }

    void swap(ActiveRelease next) {
        AtomicReference<Held> held = byProgramme.get(next.release().programme());
        if (held == null) {
            throw new IllegalArgumentException(
                    "No programme "
                            + next.release().programme()
                            + " on this node, only "
                            + byProgramme.keySet()
                            + "\nMaybe it was verified against other pins than the node's.");
        }
        held.getAndUpdate(before -> new Held(next, before.current()));
        listeners.forEach(Runnable::run);
    }
}
