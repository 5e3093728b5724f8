package org.perimeter.scoring.release;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Candidate;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.Release;
import org.perimeter.engine.bundle.ReleaseVerifier;
import org.perimeter.engine.bundle.Verification;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.FactsJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes releases from the bundle directory into use: verifies, builds, tries what was planted, warms up, swaps.
///
/// Whatever goes wrong on the way, what runs keeps running, and every reason is logged and kept for the health of the node.
/// A node that starts and whose newest release does not hold takes the newest of the stored ones that does. A release whose
/// window has not begun waits on the disk; one whose window is over gives way to the newest of those before it that is in
/// force, and where there is none the programme is without a release.
public final class ReleaseLoader {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseLoader.class);
    private static final Duration SECOND_LOOK = Duration.ofMinutes(1);
    private static final Duration WARM_UP = Duration.ofMillis(200);

    private final BundleDirectory directory;
    private final ReleaseVerifier verifier;
    private final DiskMemory memory;
    private final Clock clock;
    private final Building building;
    private final ActiveReleases active;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    /// @param building makes the evaluator that the node runs
    public ReleaseLoader(
            BundleDirectory directory,
            Pins pins,
            Clock clock,
            Building building,
            ActiveReleases active) {
        this.directory = directory;
        this.verifier = new ReleaseVerifier(pins, clock);
        this.memory = new DiskMemory(verifier);
        this.clock = clock;
        this.building = building;
        this.active = active;
    }

    /// @param files fingerprint of what lay in the directory; `null` when it could not be read
    /// @param next  when a window of what lay there begins or is over; `null` for never
    private record Look(
            @Nullable Hash files, Instant at, @Nullable Instant next, List<String> reasons) {}

    /// Looks after every programme, unless nothing has changed since the last look.
    public void refresh() {
        for (String programme : active.programmes()) {
            look(programme, false);
        }
    }

    /// Looks after one programme now, as after publishing.
    public Loading reload(String programme) {
        return look(programme, true);
    }

    /// Why the newest release of the programme is not in use; empty when it is, or when there is none.
    public List<String> reasons(String programme) {
        return Optional.ofNullable(looks.get(programme)).map(Look::reasons).orElse(List.of());
    }

    private synchronized Loading look(String programme, boolean anyhow) {
        try {
            List<Candidate> candidates = directory.candidates(programme);
            Hash files = fingerprint(candidates, directory.lists());
            Look last = looks.get(programme);
            if (!anyhow && last != null && files.equals(last.files()) && !isDue(last)) {
                return new Loading.Refused(last.reasons());
            }
            List<String> reasons = new ArrayList<>();
            Windows windows = new Windows(clock.instant());
            Loading loading = newest(programme, candidates, windows, reasons);
            remember(
                    programme,
                    new Look(files, windows.now(), windows.next(), List.copyOf(reasons)));
            return loading;
        } catch (UncheckedIOException e) {
            List<String> reasons =
                    List.of("The bundle directory cannot be read: " + e.getMessage());
            remember(programme, new Look(null, clock.instant(), null, reasons));
            return new Loading.Refused(reasons);
        }
    }

    /// What was refused may hold later, since releases and rosters have dates.
    private boolean isDue(Look last) {
        Instant now = clock.instant();
        return (!last.reasons().isEmpty() && now.isAfter(last.at().plus(SECOND_LOOK)))
                || (last.next() != null && !now.isBefore(last.next()));
    }

    private Loading newest(
            String programme, List<Candidate> candidates, Windows windows, List<String> reasons) {
        Release running = active.current(programme).map(ActiveRelease::release).orElse(null);
        for (Candidate candidate : candidates) {
            Release remembered = running == null ? memory.before(candidate, candidates) : running;
            switch (verifier.verify(candidate, running, remembered)) {
                case Verification.OutsideWindow(Release release, var _) -> windows.note(release);
                case Verification.Unchanged(Release release) -> {
                    windows.note(release);
                    return reasons.isEmpty()
                            ? new Loading.Unchanged(release.ref())
                            : new Loading.Refused(reasons);
                }
                case Verification.Refused(var refusals) ->
                        refusals.forEach(refusal -> reasons.add(refusal.toString()));
                case Verification.Accepted(Release release) -> {
                    List<String> failures = takeIntoUse(release);
                    if (failures.isEmpty()) {
                        windows.note(release);
                        return new Loading.Loaded(release.ref());
                    }
                    reasons.addAll(failures);
                }
            }
        }
        if (running != null && running.at(windows.now()) == EffectiveWindow.When.AFTER) {
            LOG.warn("{} is over, and no release before it is in force", running);
            active.end(programme);
        }
        return reasons.isEmpty() ? new Loading.Absent() : new Loading.Refused(reasons);
    }

    private List<String> takeIntoUse(Release release) {
        try {
            long start = System.nanoTime();
            PolicyEvaluator evaluator =
                    active.built(release)
                            .map(ActiveRelease::evaluator)
                            .orElseGet(() -> evaluator(release));
            List<String> failures = PlantedCases.failures(release, evaluator);
            if (failures.isEmpty()) {
                warmUp(release, evaluator);
                active.swap(new ActiveRelease(release, evaluator));
                LOG.info(
                        "{} is in use, with {} rules, after {} ms",
                        release,
                        release.policy().rules().size(),
                        Duration.ofNanos(System.nanoTime() - start).toMillis());
            }
            return failures;
        } catch (RuntimeException e) {
            LOG.error("{} cannot be built", release, e);
            return List.of("BUILD " + release + ": " + e);
        }
    }

    /// Where lists alone have other versions than in what runs, the two share all that does not rest on them.
    private PolicyEvaluator evaluator(Release release) {
        return active.current(release.programme())
                .filter(running -> samePolicy(running.release(), release))
                .map(running -> building.after(running.evaluator(), release.policy()))
                .orElseGet(() -> building.build(release.policy()));
    }

    private static boolean samePolicy(Release running, Release next) {
        return running.content().policy().equals(next.content().policy());
    }

    /// The first consignments after a swap are not to wait for the compiler of the virtual machine.
    private static void warmUp(Release release, PolicyEvaluator evaluator) {
        List<Facts> facts = new ArrayList<>(List.of(Facts.of(null).build()));
        release.content()
                .goldenCases()
                .forEach(golden -> facts.add(FactsJson.read(golden.canonicalFacts())));
        long until = System.nanoTime() + WARM_UP.toNanos();
        for (int i = 0; i < 2_000 && System.nanoTime() < until; i++) {
            evaluator.evaluate(facts.get(i % facts.size()));
        }
    }

    private void remember(String programme, Look look) {
        @Nullable Look before = looks.put(programme, look);
        boolean known = before != null && before.reasons().equals(look.reasons());
        if (!look.reasons().isEmpty() && !known) {
            LOG.error(
                    "The newest release of {} is not taken into use; {} runs. {}",
                    programme,
                    active.current(programme).map(a -> a.release().toString()).orElse("none"),
                    String.join("; ", look.reasons()));
        }
    }

    private static Hash fingerprint(List<Candidate> candidates, List<Hash> lists) {
        MessageDigest digest = Hash.digest();
        for (Candidate candidate : candidates) {
            digest.update(candidate.bundle());
            digest.update(candidate.content());
            candidate.rosters().forEach(digest::update);
        }
        lists.forEach(list -> digest.update(list.hex().getBytes(StandardCharsets.US_ASCII)));
        return Hash.of(digest);
    }
}
