package org.perimeter.policy.review;

import static org.perimeter.policy.review.ReviewRefusal.NOT_YOURS;
import static org.perimeter.policy.review.ReviewRefusal.REASON_MISSING;
import static org.perimeter.policy.review.ReviewRefusal.RELEASED;
import static org.perimeter.policy.review.ReviewRefusal.WITHDRAWN;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.People;
import org.perimeter.policy.review.internal.ReviewStore;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Versions taken back by those who wrote or submitted them.
@Service
@Transactional
public class Withdrawals {
    private static final int LONGEST_REASON = 2_000;

    private final ReviewStore store;
    private final Versions versions;
    private final ReleasedVersions released;
    private final People people;
    private final Locks locks;
    private final AuditTrail audit;
    private final Clock clock;

    public Withdrawals(
            ReviewStore store,
            Versions versions,
            ReleasedVersions released,
            People people,
            Locks locks,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.released = released;
        this.people = people;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    public Answer<Withdrawal> withdraw(VersionId id, String reason, PersonId by) {
        locks.take("version", id.toString());
        Version version = versions.get(id);
        if (!version.hasHandIn(by)) {
            return Answer.refused(NOT_YOURS);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Answer.refused(REASON_MISSING);
        }
        if (store.withdrawal(id).isPresent()) {
            return Answer.refused(WITHDRAWN);
        }
        if (released.isReleased(id)) {
            return Answer.refused(RELEASED);
        }
        var withdrawal = new Withdrawal(by, reason.strip(), clock.instant());
        store.add(id, withdrawal);
        audit.record(
                new AuditEvent(
                        people.get(by).actor(),
                        "withdraw",
                        version.subject(),
                        version.contentHash(),
                        null));
        return Answer.done(withdrawal);
    }

    @Transactional(readOnly = true)
    public Optional<Withdrawal> of(VersionId id) {
        return store.withdrawal(id);
    }

    /// Those of the versions that were withdrawn.
    @Transactional(readOnly = true)
    public Map<VersionId, Withdrawal> of(Collection<VersionId> versions) {
        return store.withdrawals(versions);
    }
}
