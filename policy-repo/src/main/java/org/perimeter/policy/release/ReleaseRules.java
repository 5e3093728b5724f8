package org.perimeter.policy.release;

import static org.perimeter.policy.release.ReleaseRefusal.AGENCY_NOT_REQUIRED;
import static org.perimeter.policy.release.ReleaseRefusal.APPROVAL_MISSING;
import static org.perimeter.policy.release.ReleaseRefusal.BASE_MOVED;
import static org.perimeter.policy.release.ReleaseRefusal.CHANGES_ASKED;
import static org.perimeter.policy.release.ReleaseRefusal.NOT_AN_APPROVER;
import static org.perimeter.policy.release.ReleaseRefusal.ONE_WAITS;
import static org.perimeter.policy.release.ReleaseRefusal.OVER;
import static org.perimeter.policy.release.ReleaseRefusal.RELEASED_NOW;
import static org.perimeter.policy.release.ReleaseRefusal.REVIEW_PAST;
import static org.perimeter.policy.release.ReleaseRefusal.WITHDRAWN;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.DelegatedList;
import org.perimeter.engine.bundle.EffectiveWindow.When;
import org.perimeter.engine.bundle.Signatory;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.release.internal.ReleaseStore;
import org.perimeter.policy.release.internal.SnapshotStore;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.ChangeRequests;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.review.Withdrawals;
import org.perimeter.policy.version.Version;
import org.springframework.stereotype.Component;

/// What may be released now, by whom, and what they sign. The database holds to the same rules.
@Component
class ReleaseRules {
    private final ReleaseStore store;
    private final SnapshotStore snapshots;
    private final Reviews reviews;
    private final Withdrawals withdrawals;
    private final ChangeRequests requests;
    private final Programmes programmes;
    private final Clock clock;

    ReleaseRules(
            ReleaseStore store,
            SnapshotStore snapshots,
            Reviews reviews,
            Withdrawals withdrawals,
            ChangeRequests requests,
            Programmes programmes,
            Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.reviews = reviews;
        this.withdrawals = withdrawals;
        this.requests = requests;
        this.programmes = programmes;
        this.clock = clock;
    }

    /// Why the person may not release the version now; empty when they may.
    Optional<RefusalReason> reasonAgainst(Version version, Person person) {
        if (!person.is(Role.APPROVER)) {
            return Optional.of(NOT_AN_APPROVER);
        }
        if (!programmes.get(version.programme()).requires(person.agency())) {
            return Optional.of(AGENCY_NOT_REQUIRED);
        }
        if (!reviews.missing(version.id()).isEmpty()) {
            return Optional.of(APPROVAL_MISSING);
        }
        if (withdrawals.of(version.id()).isPresent()) {
            return Optional.of(WITHDRAWN);
        }
        Instant now = clock.instant();
        if (version.dates().at(now) == When.AFTER) {
            return Optional.of(OVER);
        }
        Optional<PublishedRelease> current = store.current(version.programme());
        if (current.isPresent() && current.get().version().equals(version.id())) {
            return Optional.of(RELEASED_NOW);
        }
        if (!store.isReleased(version.id()) && !requests.open(version.id()).isEmpty()) {
            return Optional.of(CHANGES_ASKED);
        }
        if (version.dates().at(now) == When.BEFORE
                && current.filter(newest -> newest.at(now) == When.BEFORE).isPresent()) {
            return Optional.of(ONE_WAITS);
        }
        boolean rollBack = store.isReleased(version.id());
        if (!rollBack && version.dates().isReviewPast(now, zone(version))) {
            return Optional.of(REVIEW_PAST);
        }
        return rollBack
                        || current.map(PublishedRelease::contentHash)
                                .equals(version.baseContentHash())
                ? Optional.empty()
                : Optional.of(BASE_MOVED);
    }

    private ZoneId zone(Version version) {
        return programmes.get(version.programme()).zone();
    }

    /// What a release of the version as it stands says.
    BundleStatement statement(Version version, Person person, ApproverKey key, Instant at) {
        return statement(version, person, key, at, carried(version));
    }

    /// The lists that one agency released alone under the content of the version go on with each release of it.
    private SortedMap<String, DelegatedList> carried(Version version) {
        return snapshots.carried(version.programme(), version.contentHash());
    }

    /// The same with these delegated lists.
    BundleStatement statement(
            Version version,
            Person person,
            ApproverKey key,
            Instant at,
            SortedMap<String, DelegatedList> lists) {
        Optional<PublishedRelease> before = store.current(version.programme());
        return new BundleStatement(
                BundleStatement.SCHEMA,
                version.programme(),
                version.contentHash(),
                reviews.approvals(version.id()).stream().map(Approval::signed).toList(),
                lists,
                before.map(release -> release.sequence() + 1).orElse(1L),
                before.map(PublishedRelease::hash).orElse(null),
                new Signatory(person.id().toString(), person.agency().name(), key.keyId()),
                at,
                false);
    }
}
