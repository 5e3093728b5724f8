package org.perimeter.policy.review;

import static org.perimeter.policy.review.ReviewRefusal.AGENCY_NOT_REQUIRED;
import static org.perimeter.policy.review.ReviewRefusal.EVIDENCE_OF_OTHER_CONTENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.internal.ReviewStore;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The simulations attached to versions. An approval rests on the one attached last over the agreed data.
@Service
@Transactional
public class EvidenceFile {
    private final ReviewStore store;
    private final Versions versions;
    private final Programmes programmes;
    private final People people;
    private final Locks locks;
    private final AuditTrail audit;
    private final Clock clock;

    public EvidenceFile(
            ReviewStore store,
            Versions versions,
            Programmes programmes,
            People people,
            Locks locks,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.programmes = programmes;
        this.people = people;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /// Any person of the programme's agencies may attach a run. The same one again changes nothing.
    public Answer<AttachedEvidence> attach(VersionId id, Evidence evidence, PersonId by) {
        locks.take("version", id.toString());
        Version version = versions.get(id);
        Person person = people.get(by);
        if (!programmes.get(version.programme()).requires(person.agency())) {
            return Answer.refused(AGENCY_NOT_REQUIRED);
        }
        if (!evidence.contentHash().equals(version.contentHash())) {
            return Answer.refused(EVIDENCE_OF_OTHER_CONTENT);
        }
        Optional<AttachedEvidence> known =
                of(id).stream()
                        .filter(attached -> attached.evidence().equals(evidence))
                        .findFirst();
        if (known.isPresent()) {
            return Answer.done(known.get());
        }
        var attached = new AttachedEvidence(evidence, by, clock.instant());
        store.add(id, attached);
        audit.record(
                new AuditEvent(
                        person.actor(),
                        "attach-evidence",
                        version.subject(),
                        version.contentHash(),
                        evidence.hash()));
        return Answer.done(attached);
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<AttachedEvidence> of(VersionId id) {
        return store.evidence(id);
    }

    /// What an approval rests on: of the runs over the baseline the one attached last. Where the version names no baseline, any
    /// data will do. What ran over other data stays attached for whoever reads it.
    @Transactional(readOnly = true)
    public Optional<Evidence> basis(Version version) {
        return of(version.id()).stream()
                .map(AttachedEvidence::evidence)
                .filter(evidence -> version.agreed().admits(evidence.dataSetHash()))
                .findFirst();
    }
}
