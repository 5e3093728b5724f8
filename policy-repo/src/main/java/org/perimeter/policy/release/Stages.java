package org.perimeter.policy.release;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.perimeter.engine.bundle.EffectiveWindow.When;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.release.internal.ReleaseStore;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.review.Withdrawal;
import org.perimeter.policy.review.Withdrawals;
import org.perimeter.policy.version.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells where a version stands, from what was recorded of it.
@Service
@Transactional(readOnly = true)
public class Stages {
    private final ReleaseStore store;
    private final Reviews reviews;
    private final Withdrawals withdrawals;
    private final Clock clock;

    public Stages(ReleaseStore store, Reviews reviews, Withdrawals withdrawals, Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    public Stage of(VersionId id) {
        return store.last(id)
                .map(last -> stage(last, new Timeline(store.of(last.programme()))))
                .orElseGet(() -> stage(withdrawals.of(id), () -> reviews.missing(id)));
    }

    /// Where each of a programme's versions stands, in their order. It asks the database as often for many as for one.
    public Map<VersionId, Stage> of(Programme programme, List<Version> versions) {
        List<PublishedRelease> newestFirst = store.of(programme.slug());
        var timeline = new Timeline(newestFirst);
        Map<VersionId, PublishedRelease> last = new HashMap<>();
        newestFirst.forEach(release -> last.putIfAbsent(release.version(), release));
        Map<VersionId, Withdrawal> withdrawn =
                withdrawals.of(versions.stream().map(Version::id).toList());
        Map<VersionId, Set<Agency>> approved =
                reviews.of(programme.slug()).stream()
                        .collect(groupingBy(Approval::version, mapping(Approval::agency, toSet())));
        Map<VersionId, Stage> stages = new LinkedHashMap<>();
        for (Version version : versions) {
            VersionId id = version.id();
            PublishedRelease release = last.get(id);
            stages.put(
                    id,
                    release == null
                            ? stage(
                                    Optional.ofNullable(withdrawn.get(id)),
                                    () -> missing(programme, approved.getOrDefault(id, Set.of())))
                            : stage(release, timeline));
        }
        return Collections.unmodifiableMap(stages);
    }

    private Stage stage(PublishedRelease last, Timeline timeline) {
        Instant now = clock.instant();
        if (timeline.at(now).equals(Optional.of(last))) {
            return new Stage.Released(last);
        }
        if (last.at(now) == When.AFTER) {
            return new Stage.Over(last);
        }
        return timeline.waits(last, now) ? new Stage.Scheduled(last) : new Stage.Replaced(last);
    }

    private static Stage stage(Optional<Withdrawal> withdrawal, Supplier<Set<Agency>> missing) {
        if (withdrawal.isPresent()) {
            return new Stage.Withdrawn(withdrawal.get());
        }
        Set<Agency> open = missing.get();
        return open.isEmpty() ? new Stage.Approved() : new Stage.InReview(open);
    }

    private static Set<Agency> missing(Programme programme, Set<Agency> approved) {
        var missing = EnumSet.copyOf(programme.agencies());
        missing.removeAll(approved);
        return missing;
    }
}
