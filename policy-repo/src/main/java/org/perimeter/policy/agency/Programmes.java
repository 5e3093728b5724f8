package org.perimeter.policy.agency;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.perimeter.policy.agency.internal.ProgrammeRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The joint programmes. They change by migration only.
@Service
@Transactional(readOnly = true)
public class Programmes {
    private final EntityManager entities;

    public Programmes(EntityManager entities) {
        this.entities = entities;
    }

    /// In the order in which people know them.
    public List<Programme> all() {
        return entities
                .createQuery("select p from ProgrammeRow p order by p.place", ProgrammeRow.class)
                .getResultList()
                .stream()
                .map(ProgrammeRow::programme)
                .toList();
    }

    /// Those in which the agency takes part, in the same order.
    public List<Programme> of(Agency agency) {
        return all().stream().filter(programme -> programme.requires(agency)).toList();
    }

    public Optional<Programme> find(String slug) {
        return Optional.ofNullable(entities.find(ProgrammeRow.class, slug))
                .map(ProgrammeRow::programme);
    }

    public Programme get(String slug) {
        return find(slug).orElseThrow(() -> new UnknownProgramme(slug));
    }
}
