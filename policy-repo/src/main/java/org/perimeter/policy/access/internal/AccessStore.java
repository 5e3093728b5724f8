package org.perimeter.policy.access.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.perimeter.engine.bundle.AccessFile;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.agency.PersonId;
import org.springframework.stereotype.Component;

@Component
public class AccessStore {
    private final EntityManager entities;

    AccessStore(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Signed<AccessFile>> current() {
        return entities
                .createQuery("select a from AccessRow a order by a.serial desc", AccessRow.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(AccessRow::signed);
    }

    public void add(Signed<AccessFile> signed, PersonId by, Instant at) {
        entities.persist(new AccessRow(signed, by, at));
        entities.flush();
    }
}
