package org.perimeter.policy.release;

import static org.perimeter.policy.release.ReleaseRefusal.AGENCY_NOT_REQUIRED;
import static org.perimeter.policy.release.ReleaseRefusal.APPROVAL_MISSING;
import static org.perimeter.policy.release.ReleaseRefusal.BASE_MOVED;
import static org.perimeter.policy.release.ReleaseRefusal.NODES_WOULD_REFUSE;
import static org.perimeter.policy.release.ReleaseRefusal.NOT_AN_APPROVER;
import static org.perimeter.policy.release.ReleaseRefusal.NO_KEY;
import static org.perimeter.policy.release.ReleaseRefusal.OTHER_STATEMENT;
import static org.perimeter.policy.release.ReleaseRefusal.RELEASED_NOW;
import static org.perimeter.policy.release.ReleaseRefusal.WITHDRAWN;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Candidate;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.Refusal;
import org.perimeter.engine.bundle.ReleaseVerifier;
import org.perimeter.engine.bundle.Signatory;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.Verification;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.person.Rosters;
import org.perimeter.policy.release.internal.ReleaseStore;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.review.Withdrawals;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether a release may be recorded: by the same rules as the database's, and by the verifier that every node runs.
@Service
@Transactional
class Publishing {
    private final ReleaseStore store;
    private final Versions versions;
    private final Reviews reviews;
    private final Withdrawals withdrawals;
    private final Programmes programmes;
    private final People people;
    private final ApproverKeys keys;
    private final Rosters rosters;
    private final ReleaseVerifier verifier;
    private final Locks locks;
    private final AuditTrail audit;
    private final Clock clock;

    Publishing(
            ReleaseStore store,
            Versions versions,
            Reviews reviews,
            Withdrawals withdrawals,
            Programmes programmes,
            People people,
            ApproverKeys keys,
            Rosters rosters,
            Pins pins,
            Locks locks,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.reviews = reviews;
        this.withdrawals = withdrawals;
        this.programmes = programmes;
        this.people = people;
        this.keys = keys;
        this.rosters = rosters;
        this.verifier = new ReleaseVerifier(pins, clock);
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Answer<BundleStatement> statementFor(VersionId id, PersonId publisher) {
        Version version = versions.get(id);
        Person person = people.get(publisher);
        Optional<RefusalReason> reason = reasonAgainst(version, person);
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        return keys.rostered(publisher)
                .map(key -> Answer.done(statement(version, person, key, clock.instant())))
                .orElse(Answer.refused(NO_KEY));
    }

    /// Records the release; the same one again changes nothing.
    public Answer<PublishedRelease> record(
            VersionId id, PersonId publisher, Signed<BundleStatement> signed) {
        Version version = versions.get(id);
        locks.take("programme", version.programme());
        locks.take("version", id.toString());
        Optional<PublishedRelease> before = store.current(version.programme());
        if (before.isPresent() && before.get().hash().equals(signed.statement().hash())) {
            return Answer.done(before.get());
        }
        Person person = people.get(publisher);
        Optional<RefusalReason> reason = reasonAgainst(version, person);
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        Optional<ApproverKey> key =
                keys.find(signed.statement().publisher().keyId())
                        .filter(found -> found.owner().equals(person.actor()));
        if (key.isEmpty()) {
            return Answer.refused(NO_KEY);
        }
        if (!signed.statement()
                .equals(statement(version, person, key.get(), signed.statement().at()))) {
            return Answer.refused(OTHER_STATEMENT);
        }
        return switch (verifier.verify(candidate(version, signed), null)) {
            case Verification.Refused(var refusals) ->
                    Answer.refused(
                            NODES_WOULD_REFUSE,
                            refusals.stream()
                                    .map(Refusal::toString)
                                    .collect(Collectors.joining("; ")));
            case Verification.Accepted _, Verification.Unchanged _ ->
                    Answer.done(recorded(version, person, signed, before));
        };
    }

    private PublishedRelease recorded(
            Version version,
            Person person,
            Signed<BundleStatement> signed,
            Optional<PublishedRelease> before) {
        var release = new PublishedRelease(version.id(), signed);
        store.add(release);
        Hash previous = before.map(PublishedRelease::contentHash).orElse(null);
        audit.record(
                new AuditEvent(
                        person.actor(),
                        "publish",
                        release.subject(),
                        previous,
                        version.contentHash()));
        return release;
    }

    private Optional<RefusalReason> reasonAgainst(Version version, Person person) {
        if (!person.is(Role.APPROVER)) {
            return Optional.of(NOT_AN_APPROVER);
        }
        if (!programmes.get(version.programme()).agencies().contains(person.agency())) {
            return Optional.of(AGENCY_NOT_REQUIRED);
        }
        if (!reviews.missing(version.id()).isEmpty()) {
            return Optional.of(APPROVAL_MISSING);
        }
        if (withdrawals.of(version.id()).isPresent()) {
            return Optional.of(WITHDRAWN);
        }
        Optional<PublishedRelease> current = store.current(version.programme());
        if (current.isPresent() && current.get().version().equals(version.id())) {
            return Optional.of(RELEASED_NOW);
        }
        boolean rollBack = store.isReleased(version.id());
        return rollBack
                        || current.map(PublishedRelease::contentHash)
                                .equals(version.baseContentHash())
                ? Optional.empty()
                : Optional.of(BASE_MOVED);
    }

    private BundleStatement statement(Version version, Person person, ApproverKey key, Instant at) {
        Optional<PublishedRelease> before = store.current(version.programme());
        return new BundleStatement(
                BundleStatement.SCHEMA,
                version.programme(),
                version.contentHash(),
                reviews.approvals(version.id()).stream().map(Approval::signed).toList(),
                Collections.emptySortedMap(),
                before.map(release -> release.sequence() + 1).orElse(1L),
                before.map(PublishedRelease::hash).orElse(null),
                new Signatory(person.id().toString(), person.agency().name(), key.keyId()),
                at,
                false);
    }

    private Candidate candidate(Version version, Signed<BundleStatement> signed) {
        return new Candidate(
                version.programme(),
                signed.json(),
                versions.content(version.id()),
                rosters.documents());
    }
}
