package org.perimeter.policy.person.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.RosterKey;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.ApproverKey;
import org.springframework.stereotype.Component;

@Component
public class KeyStore {
    private final EntityManager entities;

    KeyStore(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<ApproverKey> find(Hash keyId) {
        return Optional.ofNullable(entities.find(KeyRow.class, keyId.hex())).map(KeyRow::key);
    }

    /// Whether the key, or a passkey of the same id for the same page's host, is registered.
    public boolean knows(RosterKey key) {
        return find(key.keyId()).isPresent()
                || (key instanceof Passkey passkey
                        && !entities.createQuery(
                                        "select k.keyId from KeyRow k where k.rpId = :rpId and k.credentialId = :id",
                                        String.class)
                                .setParameter("rpId", passkey.page().rpId())
                                .setParameter("id", passkey.credentialId().bytes())
                                .getResultList()
                                .isEmpty());
    }

    public List<ApproverKey> of(PersonId person) {
        return entities
                .createQuery(
                        "select k from KeyRow k where k.personId = :person order by k.createdAt desc, k.keyId",
                        KeyRow.class)
                .setParameter("person", person.value())
                .getResultList()
                .stream()
                .map(KeyRow::key)
                .toList();
    }

    public List<ApproverKey> of(Agency agency) {
        return entities
                .createQuery(
                        "select k from KeyRow k where k.agency = :agency order by k.createdAt desc, k.keyId",
                        KeyRow.class)
                .setParameter("agency", agency)
                .getResultList()
                .stream()
                .map(KeyRow::key)
                .toList();
    }

    public void add(KeyRow row) {
        entities.persist(row);
        entities.flush();
    }
}
