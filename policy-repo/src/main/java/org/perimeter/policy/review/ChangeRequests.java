package org.perimeter.policy.review;

import static org.perimeter.policy.review.ReviewRefusal.AGENCY_ASKS_ALREADY;
import static org.perimeter.policy.review.ReviewRefusal.AGENCY_NOT_REQUIRED;
import static org.perimeter.policy.review.ReviewRefusal.NOT_AN_APPROVER;
import static org.perimeter.policy.review.ReviewRefusal.NOT_YOUR_REQUEST;
import static org.perimeter.policy.review.ReviewRefusal.REASON_MISSING;
import static org.perimeter.policy.review.ReviewRefusal.RELEASED;
import static org.perimeter.policy.review.ReviewRefusal.WITHDRAWN;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.perimeter.policy.Answer;
import org.perimeter.policy.Ids;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.review.internal.ConversationStore;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What agencies want changed. The database holds to the same rules.
@Service
@Transactional
public class ChangeRequests {
    private static final int LONGEST_REASON = 2_000;

    private final ConversationStore store;
    private final Withdrawals withdrawals;
    private final ReleasedVersions released;
    private final Versions versions;
    private final Programmes programmes;
    private final People people;
    private final Locks locks;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    public ChangeRequests(
            ConversationStore store,
            Withdrawals withdrawals,
            ReleasedVersions released,
            Versions versions,
            Programmes programmes,
            People people,
            Locks locks,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.withdrawals = withdrawals;
        this.released = released;
        this.versions = versions;
        this.programmes = programmes;
        this.people = people;
        this.locks = locks;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// Why the person may not ask for changes now; empty when they may.
    @Transactional(readOnly = true)
    public Optional<RefusalReason> reasonAgainst(VersionId id, PersonId by) {
        return reasonAgainst(versions.get(id), people.get(by));
    }

    public Answer<ChangeRequest> ask(VersionId id, String reason, PersonId by) {
        locks.take("version", id.toString());
        Version version = versions.get(id);
        Person person = people.get(by);
        Optional<RefusalReason> against = reasonAgainst(version, person);
        if (against.isPresent()) {
            return Answer.refused(against.get());
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Answer.refused(REASON_MISSING);
        }
        var request =
                new ChangeRequest(ids.next(), id, person.actor(), reason.strip(), clock.instant());
        store.add(request, version);
        record("ask-for-changes", version, person);
        return Answer.done(request);
    }

    /// Ends what the person's own agency asked for.
    public Answer<ChangeRequest> takeBack(VersionId id, PersonId by) {
        locks.take("version", id.toString());
        Version version = versions.get(id);
        Person person = people.get(by);
        if (!person.is(Role.APPROVER)) {
            return Answer.refused(NOT_AN_APPROVER);
        }
        Optional<ChangeRequest> mine =
                open(id).stream()
                        .filter(request -> request.by().agency() == person.agency())
                        .findFirst();
        if (mine.isEmpty()) {
            return Answer.refused(NOT_YOUR_REQUEST);
        }
        store.end(mine.get().id(), person.actor(), clock.instant());
        record("take-back-changes", version, person);
        return Answer.done(mine.get());
    }

    /// Those that stand, by agency.
    @Transactional(readOnly = true)
    public List<ChangeRequest> open(VersionId id) {
        return store.open(id);
    }

    private Optional<RefusalReason> reasonAgainst(Version version, Person person) {
        if (!person.is(Role.APPROVER)) {
            return Optional.of(NOT_AN_APPROVER);
        }
        if (!programmes.get(version.programme()).requires(person.agency())) {
            return Optional.of(AGENCY_NOT_REQUIRED);
        }
        if (withdrawals.of(version.id()).isPresent()) {
            return Optional.of(WITHDRAWN);
        }
        if (released.isReleased(version.id())) {
            return Optional.of(RELEASED);
        }
        return open(version.id()).stream()
                        .anyMatch(request -> request.by().agency() == person.agency())
                ? Optional.of(AGENCY_ASKS_ALREADY)
                : Optional.empty();
    }

    private void record(String action, Version version, Person person) {
        audit.record(
                new AuditEvent(
                        person.actor(),
                        action,
                        version.subject(),
                        version.contentHash(),
                        version.contentHash()));
    }
}
