package org.perimeter.policy.access;

import static org.perimeter.policy.access.AccessRefusal.ALREADY_OVER;
import static org.perimeter.policy.access.AccessRefusal.LABEL_SHAPE;
import static org.perimeter.policy.access.AccessRefusal.NOT_AN_ADMINISTRATOR;
import static org.perimeter.policy.access.AccessRefusal.NO_SUCH_KEY;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.AccessFile.Audience;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.Answer;
import org.perimeter.policy.Ids;
import org.perimeter.policy.access.internal.ClientKeyStore;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The keys of clients. A key works at the nodes once an [access file][Access] lists it.
@Service
@Transactional
public class ClientKeys {
    private static final int LONGEST_LABEL = 100;
    private static final int BYTES = 32;

    private final ClientKeyStore store;
    private final People people;
    private final AuditTrail audit;
    private final SecureRandom random;
    private final Ids ids;
    private final Clock clock;

    public ClientKeys(
            ClientKeyStore store,
            People people,
            AuditTrail audit,
            SecureRandom random,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    public Answer<NewClientKey> create(
            String label, Audience audience, Instant notAfter, PersonId by) {
        Person person = people.get(by);
        if (!person.is(Role.ADMINISTRATOR)) {
            return Answer.refused(NOT_AN_ADMINISTRATOR);
        }
        if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
            return Answer.refused(LABEL_SHAPE);
        }
        Instant now = clock.instant();
        if (!now.isBefore(notAfter)) {
            return Answer.refused(ALREADY_OVER);
        }
        String plain = plain();
        Hash hash = Hash.of(plain.getBytes(StandardCharsets.UTF_8));
        var key = new ClientKey(ids.next(), label.strip(), hash, audience, by, now, notAfter);
        store.add(key);
        record(person, "create-client-key", key.id(), null, hash);
        return Answer.done(new NewClientKey(key, plain));
    }

    /// Takes effect at the nodes with the next access file.
    public Answer<ClientKey> revoke(UUID id, PersonId by) {
        Person person = people.get(by);
        if (!person.is(Role.ADMINISTRATOR)) {
            return Answer.refused(NOT_AN_ADMINISTRATOR);
        }
        Optional<ClientKey> key =
                active().stream().filter(active -> active.id().equals(id)).findFirst();
        if (key.isEmpty()) {
            return Answer.refused(NO_SUCH_KEY);
        }
        store.revoke(id, by, clock.instant());
        record(person, "revoke-client-key", id, key.get().keyHash(), null);
        return Answer.done(key.get());
    }

    /// Those neither revoked nor over, by label.
    @Transactional(readOnly = true)
    public List<ClientKey> active() {
        return store.active(clock.instant());
    }

    private String plain() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "pk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void record(
            Person person, String action, UUID id, @Nullable Hash before, @Nullable Hash after) {
        audit.record(new AuditEvent(person.actor(), action, "client-key " + id, before, after));
    }
}
