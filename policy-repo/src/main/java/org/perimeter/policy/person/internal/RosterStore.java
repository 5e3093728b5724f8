package org.perimeter.policy.person.internal;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.agency.Agency;
import org.springframework.stereotype.Component;

@Component
public class RosterStore {
    private final EntityManager entities;

    RosterStore(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Signed<Roster>> current(Agency agency) {
        return entities
                .createQuery(
                        "select r from RosterRow r where r.agency = :agency order by r.serial desc",
                        RosterRow.class)
                .setParameter("agency", agency)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(RosterRow::signed);
    }

    public void add(RosterRow row) {
        entities.persist(row);
        entities.flush();
    }
}
