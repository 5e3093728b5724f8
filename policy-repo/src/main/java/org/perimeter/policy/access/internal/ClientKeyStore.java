package org.perimeter.policy.access.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.perimeter.policy.access.ClientKey;
import org.perimeter.policy.agency.PersonId;
import org.springframework.stereotype.Component;

@Component
public class ClientKeyStore {
    private final EntityManager entities;

    ClientKeyStore(EntityManager entities) {
        this.entities = entities;
    }

    public List<ClientKey> active(Instant now) {
        return entities
                .createQuery(
                        "select k from ClientKeyRow k where k.notAfter > :now and not exists"
                                + " (select 1 from RevocationRow r where r.clientKeyId = k.id)"
                                + " order by k.label, k.id",
                        ClientKeyRow.class)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(ClientKeyRow::key)
                .toList();
    }

    public void add(ClientKey key) {
        persist(new ClientKeyRow(key));
    }

    public void revoke(UUID id, PersonId by, Instant at) {
        persist(new RevocationRow(id, by, at));
    }

    private void persist(Object row) {
        entities.persist(row);
        entities.flush();
    }
}
