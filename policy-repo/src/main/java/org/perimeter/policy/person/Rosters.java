package org.perimeter.policy.person;

import static org.perimeter.policy.person.PersonRefusal.ROSTER_REFUSED;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.Refusal;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.SignatureVerifier;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.person.internal.RosterRow;
import org.perimeter.policy.person.internal.RosterStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The signed lists of approver keys, one chain an agency. The newest alone counts.
@Service
@Transactional
public class Rosters {
    private final RosterStore store;
    private final People people;
    private final SignatureVerifier verifier;
    private final AuditTrail audit;
    private final Clock clock;

    public Rosters(RosterStore store, People people, Pins pins, AuditTrail audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.verifier = new SignatureVerifier(pins, clock);
        this.audit = audit;
        this.clock = clock;
    }

    /// Takes in a roster that a pinned root has signed. The same one again changes nothing.
    ///
    /// @param signed the document, as the root's machine wrote it
    /// @param by     who brought it; `null` for a command at the machine
    public Answer<Signed<Roster>> accept(byte[] signed, @Nullable PersonId by) {
        List<Refusal> refusals = verifier.roster(signed, null);
        if (!refusals.isEmpty()) {
            return refused(refusals);
        }
        Signed<Roster> roster = Signed.read(signed, Roster.class);
        Signed<Roster> known = current(Agency.valueOf(roster.statement().agency())).orElse(null);
        if (known != null && known.statement().hash().equals(roster.statement().hash())) {
            return Answer.done(known);
        }
        refusals = verifier.roster(signed, known);
        if (!refusals.isEmpty()) {
            return refused(refusals);
        }
        store.add(new RosterRow(roster, by, clock.instant()));
        audit.record(
                new AuditEvent(
                        by == null ? null : people.get(by).actor(),
                        "accept-roster",
                        "roster " + roster.statement().agency(),
                        known == null ? null : known.statement().hash(),
                        roster.statement().hash()));
        return Answer.done(roster);
    }

    @Transactional(readOnly = true)
    public Optional<Signed<Roster>> current(Agency agency) {
        return store.current(agency);
    }

    /// The newest of each agency, as documents.
    @Transactional(readOnly = true)
    public List<byte[]> documents() {
        return List.of(Agency.values()).stream()
                .flatMap(agency -> current(agency).stream())
                .map(Signed::json)
                .toList();
    }

    /// What stands against an approval's signature by the present rosters; empty when nodes will accept it.
    @Transactional(readOnly = true)
    public List<Refusal> against(Signed<ApprovalStatement> approval) {
        return verifier.approval(approval, documents());
    }

    /// Whether the present roster of the owner's agency lists the key for them, today.
    @Transactional(readOnly = true)
    public boolean lists(ApproverKey key) {
        Instant now = clock.instant();
        return current(key.owner().agency())
                .map(Signed::statement)
                .filter(roster ->
                        !now.isBefore(roster.notBefore()) && !now.isAfter(roster.notAfter()))
                .flatMap(roster -> roster.approver(key.keyId()))
                .filter(entry -> entry.person().equals(key.owner().person().toString()))
                .filter(key.publicKey()::isIn)
                .isPresent();
    }

    private static Answer<Signed<Roster>> refused(List<Refusal> refusals) {
        return Answer.refused(
                ROSTER_REFUSED,
                refusals.stream().map(Refusal::toString).collect(Collectors.joining("; ")));
    }
}
