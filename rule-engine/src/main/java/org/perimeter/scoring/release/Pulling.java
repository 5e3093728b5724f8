package org.perimeter.scoring.release;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Candidate;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.ListFiles;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.Refusal;
import org.perimeter.engine.bundle.Release;
import org.perimeter.engine.bundle.ReleaseVerifier;
import org.perimeter.engine.bundle.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes releases from a source into the bundle directory, each programme on a thread of its own that waits for the next one.
///
/// What does not verify is not stored, and what is stored is verified again when it is loaded. What was refused is asked for
/// again after one wait, since releases and rosters have dates. A source that is away is asked again, each time after a longer
/// while.
public final class Pulling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulling.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ReleaseSource source;
    private final BundleDirectory directory;
    private final ReleaseVerifier verifier;
    private final DiskMemory memory;
    private final Runnable stored;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    private Pulling(
            ReleaseSource source,
            BundleDirectory directory,
            Pins pins,
            Clock clock,
            Runnable stored) {
        this.source = source;
        this.directory = directory;
        this.verifier = new ReleaseVerifier(pins, clock);
        this.memory = new DiskMemory(verifier);
        this.stored = stored;
    }

    /// @param stored told when something new lies in the directory
    public static Pulling start(
            ReleaseSource source,
            BundleDirectory directory,
            Pins pins,
            Clock clock,
            Runnable stored) {
        var pulling = new Pulling(source, directory, pins, clock, stored);
        pins.required()
                .keySet()
                .forEach(programme ->
                        pulling.threads.add(
                                Thread.ofVirtual()
                                        .name("pull-" + programme)
                                        .start(() -> pulling.pull(programme))));
        return pulling;
    }

    /// Why nothing new comes, by programme; none where all is well.
    public Map<String, String> troubles() {
        return new TreeMap<>(troubles);
    }

    private void pull(String programme) {
        @Nullable Hash has = null;
        boolean refused = false;
        Duration pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Optional<ReleaseSource.Arrived> arrived = source.next(client, programme, has);
                if (arrived.isPresent()) {
                    String why = take(programme, arrived.get());
                    has = arrived.get().tag();
                    refused = !why.isEmpty();
                    remember(programme, why);
                } else if (refused) {
                    has = null;
                } else {
                    remember(programme, "");
                }
                pause = FIRST_PAUSE;
            } catch (IOException | RuntimeException e) {
                remember(programme, e.toString());
                if (!rest(pause)) {
                    return;
                }
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// @return why it is not stored; empty when it is
    private String take(String programme, ReleaseSource.Arrived arrived) {
        ListFiles fetched = source.lists(client);
        ListFiles lists = hash -> directory.list(hash).or(() -> fetched.bytes(hash));
        Candidate candidate = arrived.release().candidate(lists);
        if (!candidate.programme().equals(programme)) {
            return "It is of " + candidate.programme();
        }
        Release before = memory.before(candidate, directory.candidates(programme));
        return switch (verifier.verify(candidate, null, before)) {
            case Verification.Refused(var refusals) ->
                    refusals.stream().map(Refusal::toString).collect(Collectors.joining("; "));
            case Verification.Accepted _,
                    Verification.Unchanged _,
                    Verification.OutsideWindow _ -> {
                directory.store(candidate);
                stored.run();
                yield "";
            }
        };
    }

    private void remember(String programme, String trouble) {
        String before =
                trouble.isEmpty() ? troubles.remove(programme) : troubles.put(programme, trouble);
        if (!trouble.isEmpty() && !trouble.equals(before)) {
            LOG.error("Nothing of {} is taken from {}: {}", programme, source, trouble);
        }
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        client.shutdownNow();
    }
}
