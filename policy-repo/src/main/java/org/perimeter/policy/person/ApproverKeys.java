package org.perimeter.policy.person;

import static org.perimeter.policy.person.PersonRefusal.KEY_TAKEN;
import static org.perimeter.policy.person.PersonRefusal.KEY_UNREADABLE;
import static org.perimeter.policy.person.PersonRefusal.NOT_AN_APPROVER;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.RosterKey;
import org.perimeter.engine.bundle.VerifyingKey;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.person.internal.KeyRow;
import org.perimeter.policy.person.internal.KeyStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The keys that approvers sign with, made where only they can use them.
@Service
@Transactional
public class ApproverKeys {
    private final KeyStore store;
    private final People people;
    private final Rosters rosters;
    private final AuditTrail audit;
    private final Clock clock;

    public ApproverKeys(
            KeyStore store, People people, Rosters rosters, AuditTrail audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.rosters = rosters;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param spki     SubjectPublicKeyInfo of an Ed25519 key
    /// @param envelope the private half under the approver's passphrase; `null` for a key kept offline
    public Answer<ApproverKey> register(PersonId id, byte[] spki, byte @Nullable [] envelope) {
        try {
            return register(id, VerifyingKey.of(spki), envelope);
        } catch (IllegalArgumentException e) {
            return Answer.refused(KEY_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    /// Registers a passkey. That the person holds it is shown by its first signature, and vouched for by the roster.
    public Answer<ApproverKey> register(PersonId id, Passkey passkey) {
        return register(id, passkey, null);
    }

    private Answer<ApproverKey> register(
            PersonId id, RosterKey publicKey, byte @Nullable [] envelope) {
        Person person = people.get(id);
        if (!person.is(Role.APPROVER)) {
            return Answer.refused(NOT_AN_APPROVER);
        }
        if (store.knows(publicKey)) {
            return Answer.refused(KEY_TAKEN);
        }
        var key = new ApproverKey(person.actor(), publicKey, envelope, clock.instant());
        store.add(new KeyRow(key));
        audit.record(
                new AuditEvent(
                        person.actor(),
                        "register-key",
                        "person " + person.login(),
                        null,
                        key.keyId()));
        return Answer.done(key);
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<ApproverKey> of(PersonId person) {
        return store.of(person);
    }

    /// Of everybody in an agency, newest first.
    @Transactional(readOnly = true)
    public List<ApproverKey> of(Agency agency) {
        return store.of(agency);
    }

    /// The newest key of the person that the agency's present roster lists for them: the one to sign with.
    @Transactional(readOnly = true)
    public Optional<ApproverKey> rostered(PersonId person) {
        return of(person).stream().filter(rosters::lists).findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<ApproverKey> find(Hash keyId) {
        return store.find(keyId);
    }
}
