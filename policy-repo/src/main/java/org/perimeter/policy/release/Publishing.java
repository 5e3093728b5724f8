package org.perimeter.policy.release;

import static org.perimeter.policy.release.ReleaseRefusal.NODES_WOULD_REFUSE;
import static org.perimeter.policy.release.ReleaseRefusal.NO_KEY;
import static org.perimeter.policy.release.ReleaseRefusal.OTHER_STATEMENT;
import static org.perimeter.policy.release.ReleaseRefusal.OVER;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Candidate;
import org.perimeter.engine.bundle.EffectiveWindow.When;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.Refusal;
import org.perimeter.engine.bundle.ReleaseVerifier;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.Verification;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Rosters;
import org.perimeter.policy.release.internal.ReleaseStore;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records a release that the rules allow and that the verifier of every node accepts.
@Service
@Transactional
class Publishing {
    private final ReleaseStore store;
    private final ReleaseRules rules;
    private final Versions versions;
    private final People people;
    private final ApproverKeys keys;
    private final Rosters rosters;
    private final VersionedLists lists;
    private final ReleaseVerifier verifier;
    private final Locks locks;
    private final AuditTrail audit;
    private final Clock clock;

    Publishing(
            ReleaseStore store,
            ReleaseRules rules,
            Versions versions,
            People people,
            ApproverKeys keys,
            Rosters rosters,
            VersionedLists lists,
            Pins pins,
            Locks locks,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.versions = versions;
        this.people = people;
        this.keys = keys;
        this.rosters = rosters;
        this.lists = lists;
        this.verifier = new ReleaseVerifier(pins, clock);
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Answer<BundleStatement> statementFor(VersionId id, PersonId publisher) {
        Version version = versions.get(id);
        Person person = people.get(publisher);
        Optional<RefusalReason> reason = rules.reasonAgainst(version, person);
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        return keys.rostered(publisher)
                .map(key -> Answer.done(rules.statement(version, person, key, clock.instant())))
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
        Optional<RefusalReason> reason = rules.reasonAgainst(version, person);
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
                .equals(rules.statement(version, person, key.get(), signed.statement().at()))) {
            return Answer.refused(OTHER_STATEMENT);
        }
        return asNodes(version, signed)
                .orElseGet(() -> Answer.done(recorded(version, person, signed, before)));
    }

    /// What nodes would say against a release; empty where they would take it.
    public Optional<Answer<PublishedRelease>> asNodes(
            Version version, Signed<BundleStatement> signed) {
        return switch (verifier.verify(candidate(version, signed), null)) {
            case Verification.Refused(var refusals) ->
                    Optional.of(
                            Answer.refused(
                                    NODES_WOULD_REFUSE,
                                    refusals.stream()
                                            .map(Refusal::toString)
                                            .collect(Collectors.joining("; "))));
            case Verification.OutsideWindow(var _, When when) when when == When.AFTER ->
                    Optional.of(Answer.refused(OVER));
            case Verification.Accepted _, Verification.Unchanged _, Verification.OutsideWindow _ ->
                    Optional.empty();
        };
    }

    private PublishedRelease recorded(
            Version version,
            Person person,
            Signed<BundleStatement> signed,
            Optional<PublishedRelease> before) {
        var release = new PublishedRelease(version.id(), signed, version.dates().effective());
        boolean again = store.isReleased(version.id());
        store.add(release);
        Hash previous = before.map(PublishedRelease::contentHash).orElse(null);
        audit.record(
                new AuditEvent(
                        person.actor(),
                        action(release, again),
                        release.subject(),
                        previous,
                        version.contentHash()));
        return release;
    }

    private static String action(PublishedRelease release, boolean again) {
        if (release.at(release.publishedAt()) == When.BEFORE) {
            return "schedule";
        }
        return again ? "roll-back" : "publish";
    }

    private Candidate candidate(Version version, Signed<BundleStatement> signed) {
        return new Candidate(
                version.programme(),
                signed.json(),
                versions.content(version.id()),
                rosters.documents(),
                lists);
    }
}
