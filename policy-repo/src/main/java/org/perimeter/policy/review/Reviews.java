package org.perimeter.policy.review;

import static org.perimeter.policy.review.ReviewRefusal.NO_KEY;
import static org.perimeter.policy.review.ReviewRefusal.OTHER_STATEMENT;
import static org.perimeter.policy.review.ReviewRefusal.SIGNATURE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.Refusal;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.Statements;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Rosters;
import org.perimeter.policy.review.internal.ReviewStore;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The approvals of versions: each required agency's, by an approver who had no hand in the version.
@Service
@Transactional
public class Reviews {
    private final ReviewStore store;
    private final ApprovalRules rules;
    private final Versions versions;
    private final People people;
    private final ApproverKeys keys;
    private final Rosters rosters;
    private final Locks locks;
    private final AuditTrail audit;
    private final Clock clock;

    public Reviews(
            ReviewStore store,
            ApprovalRules rules,
            Versions versions,
            People people,
            ApproverKeys keys,
            Rosters rosters,
            Locks locks,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.versions = versions;
        this.people = people;
        this.keys = keys;
        this.rosters = rosters;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /// What the person would sign to approve the version as it stands.
    @Transactional(readOnly = true)
    public Answer<ApprovalStatement> statementFor(VersionId id, PersonId by) {
        Version version = versions.get(id);
        Person person = people.get(by);
        Optional<RefusalReason> reason = rules.reasonAgainst(version, person);
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        Optional<ApproverKey> key = keys.rostered(by);
        return key.isEmpty()
                ? Answer.refused(NO_KEY)
                : Answer.done(rules.statement(version, person, key.get(), clock.instant()));
    }

    /// Records an approval, once its signature is one that nodes will accept. The same one again changes nothing.
    public Answer<Approval> approve(VersionId id, PersonId by, Signed<ApprovalStatement> signed) {
        locks.take("version", id.toString());
        Optional<Approval> recorded = store.approval(Statements.digest(signed.statement()));
        if (recorded.isPresent() && recorded.get().version().equals(id)) {
            return Answer.done(recorded.get());
        }
        Version version = versions.get(id);
        Person person = people.get(by);
        Optional<RefusalReason> reason = rules.reasonAgainst(version, person);
        if (reason.isPresent()) {
            return Answer.refused(reason.get());
        }
        Optional<ApproverKey> key =
                keys.find(signed.statement().keyId())
                        .filter(found -> found.owner().equals(person.actor()));
        if (key.isEmpty()) {
            return Answer.refused(NO_KEY);
        }
        Instant at = signed.statement().at();
        if (!signed.statement().equals(rules.statement(version, person, key.get(), at))
                || at.isBefore(version.submittedAt())) {
            return Answer.refused(OTHER_STATEMENT);
        }
        List<Refusal> refusals = rosters.against(signed);
        if (!refusals.isEmpty()) {
            return Answer.refused(
                    SIGNATURE,
                    refusals.stream().map(Refusal::toString).collect(Collectors.joining("; ")));
        }
        var approval = new Approval(id, signed);
        store.add(approval);
        audit.record(
                new AuditEvent(
                        person.actor(),
                        "approve",
                        version.subject(),
                        version.base(),
                        version.contentHash()));
        return Answer.done(approval);
    }

    /// By agency.
    @Transactional(readOnly = true)
    public List<Approval> approvals(VersionId id) {
        return store.approvals(id);
    }

    /// Those of all versions of a programme.
    @Transactional(readOnly = true)
    public List<Approval> of(String programme) {
        return store.approvals(programme);
    }

    /// The required agencies that have not approved yet.
    @Transactional(readOnly = true)
    public Set<Agency> missing(VersionId id) {
        return rules.missing(versions.get(id));
    }
}
