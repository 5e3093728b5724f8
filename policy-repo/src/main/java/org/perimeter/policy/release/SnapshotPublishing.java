package org.perimeter.policy.release;

import static org.perimeter.policy.release.ReleaseRefusal.NO_KEY;
import static org.perimeter.policy.release.ReleaseRefusal.OTHER_STATEMENT;

import java.time.Clock;
import java.util.Optional;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.internal.ReleaseStore;
import org.perimeter.policy.release.internal.SnapshotStore;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records the entries of a delegated list that its agency signed, together with the release that brings them.
@Service
@Transactional
class SnapshotPublishing {
    private final SnapshotRules rules;
    private final ReleaseRules releaseRules;
    private final Publishing publishing;
    private final ReleaseStore store;
    private final SnapshotStore snapshots;
    private final Versions versions;
    private final People people;
    private final ApproverKeys keys;
    private final Locks locks;
    private final AuditTrail audit;
    private final Clock clock;

    SnapshotPublishing(
            SnapshotRules rules,
            ReleaseRules releaseRules,
            Publishing publishing,
            ReleaseStore store,
            SnapshotStore snapshots,
            Versions versions,
            People people,
            ApproverKeys keys,
            Locks locks,
            AuditTrail audit,
            Clock clock) {
        this.rules = rules;
        this.releaseRules = releaseRules;
        this.publishing = publishing;
        this.store = store;
        this.snapshots = snapshots;
        this.versions = versions;
        this.people = people;
        this.keys = keys;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /// A snapshot that the person may record, with what it rests on.
    private record Ready(
            ListDelegation standing, Version version, Person person, ApproverKey key) {}

    /// The release that the person would sign after the list.
    @Transactional(readOnly = true)
    public Answer<BundleStatement> statementFor(
            Signed<SnapshotStatement> snapshot, PersonId publisher) {
        return switch (ready(snapshot.statement(), publisher)) {
            case Answer.Refused<Ready>(RefusalReason reason, String detail) ->
                    Answer.refused(reason, detail);
            case Answer.Done<Ready>(Ready ready) ->
                    Answer.done(
                            releaseRules.statement(
                                    ready.version(),
                                    ready.person(),
                                    ready.key(),
                                    clock.instant(),
                                    rules.carried(ready.standing(), snapshot)));
        };
    }

    /// Records both; the same ones again change nothing.
    public Answer<PublishedRelease> record(
            Signed<SnapshotStatement> snapshot,
            Signed<BundleStatement> bundle,
            PersonId publisher) {
        String programme = snapshot.statement().programme();
        locks.take("programme", programme);
        Optional<PublishedRelease> before = store.current(programme);
        if (before.isPresent() && before.get().hash().equals(bundle.statement().hash())) {
            return Answer.done(before.get());
        }
        return switch (ready(snapshot.statement(), publisher)) {
            case Answer.Refused<Ready>(RefusalReason reason, String detail) ->
                    Answer.refused(reason, detail);
            case Answer.Done<Ready>(Ready ready) -> record(ready, snapshot, bundle);
        };
    }

    private Answer<PublishedRelease> record(
            Ready ready, Signed<SnapshotStatement> snapshot, Signed<BundleStatement> bundle) {
        Version version = ready.version();
        locks.take("version", version.id().toString());
        BundleStatement expected =
                releaseRules.statement(
                        version,
                        ready.person(),
                        ready.key(),
                        bundle.statement().at(),
                        rules.carried(ready.standing(), snapshot));
        if (!bundle.statement().equals(expected)) {
            return Answer.refused(OTHER_STATEMENT);
        }
        return publishing
                .asNodes(version, bundle)
                .orElseGet(() -> Answer.done(recorded(ready, snapshot, bundle)));
    }

    private PublishedRelease recorded(
            Ready ready, Signed<SnapshotStatement> snapshot, Signed<BundleStatement> bundle) {
        Version version = ready.version();
        Hash content = version.contentHash();
        var release = new PublishedRelease(version.id(), bundle, version.dates().effective());
        snapshots.add(version.id(), snapshot);
        store.add(release);
        audit.record(
                new AuditEvent(
                        ready.person().actor(),
                        "sign-list",
                        "list " + snapshot.statement().list(),
                        snapshot.statement().follows(),
                        snapshot.statement().listHash()));
        audit.record(
                new AuditEvent(
                        ready.person().actor(),
                        "release-list",
                        release.subject(),
                        content,
                        content));
        return release;
    }

    /// What was signed must be the list as it is now, signed today by who may.
    private Answer<Ready> ready(SnapshotStatement snapshot, PersonId signer) {
        Person person = people.get(signer);
        Optional<ListDelegation> standing = rules.standing(snapshot.programme(), snapshot.list());
        if (standing.isEmpty()) {
            return Answer.refused(SnapshotRefusal.NOT_DELEGATED);
        }
        Version version = versions.get(standing.get().version());
        if (!version.contentHash().equals(snapshot.contentHash())) {
            return Answer.refused(SnapshotRefusal.OTHER_CONTENT);
        }
        Optional<RefusalReason> reason = rules.reasonAgainst(standing.get(), person);
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        Optional<ApproverKey> key =
                keys.find(snapshot.keyId()).filter(found -> found.owner().equals(person.actor()));
        if (key.isEmpty()) {
            return Answer.refused(NO_KEY);
        }
        boolean same =
                snapshot.day().equals(SnapshotStatement.day(clock.instant()))
                        && snapshot.equals(
                                rules.statement(standing.get(), person, key.get(), snapshot.at()));
        return same
                ? Answer.done(new Ready(standing.get(), version, person, key.get()))
                : Answer.refused(OTHER_STATEMENT);
    }
}
