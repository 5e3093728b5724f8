package org.perimeter.policy.person.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.springframework.stereotype.Component;

/// People with their present roles.
@Component
public class PersonStore {
    private final EntityManager entities;

    PersonStore(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(entities.find(PersonRow.class, id.value())).map(this::person);
    }

    public Map<PersonId, Person> find(Collection<PersonId> ids) {
        return persons(
                entities.createQuery(
                                "select p from PersonRow p where p.id in :ids", PersonRow.class)
                        .setParameter("ids", ids.stream().map(PersonId::value).toList())
                        .getResultList());
    }

    public List<Person> all() {
        return List.copyOf(
                persons(
                                entities.createQuery(
                                                "select p from PersonRow p order by p.agency, p.login",
                                                PersonRow.class)
                                        .getResultList())
                        .values());
    }

    public Optional<PersonRow> row(String login) {
        return entities
                .createQuery("select p from PersonRow p where p.login = :login", PersonRow.class)
                .setParameter("login", login)
                .getResultList()
                .stream()
                .findFirst();
    }

    public Person person(PersonRow row) {
        return persons(List.of(row)).values().iterator().next();
    }

    public boolean hasAdministrator(Agency agency) {
        return !entities.createQuery(
                        "select r from RoleRow r where r.agency = :agency and r.role = :role",
                        RoleRow.class)
                .setParameter("agency", agency)
                .setParameter("role", Role.ADMINISTRATOR)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public Optional<RoleRow> assignment(PersonId person, Role role) {
        return entities
                .createQuery(
                        "select r from RoleRow r where r.personId = :person and r.role = :role and r.endedAt is null",
                        RoleRow.class)
                .setParameter("person", person.value())
                .setParameter("role", role)
                .getResultList()
                .stream()
                .findFirst();
    }

    /// Written at once, so that what the database refuses is refused here.
    public void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    public void flush() {
        entities.flush();
    }

    private Map<PersonId, Person> persons(List<PersonRow> rows) {
        Map<UUID, Set<Role>> roles =
                entities
                        .createQuery(
                                "select r from RoleRow r where r.personId in :ids and r.endedAt is null",
                                RoleRow.class)
                        .setParameter("ids", rows.stream().map(PersonRow::id).toList())
                        .getResultList()
                        .stream()
                        .collect(groupingBy(RoleRow::personId, mapping(RoleRow::role, toSet())));
        var persons = new LinkedHashMap<PersonId, Person>();
        for (PersonRow row : rows) {
            Person person = row.person(roles.getOrDefault(row.id(), Set.of()));
            persons.put(person.id(), person);
        }
        return persons;
    }
}
