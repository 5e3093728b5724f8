package org.perimeter.policy.person.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People with their present roles.
@Component
public class PersonStore {
    private final EntityManager entities;
    private final JdbcClient jdbc;

    PersonStore(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
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

    public List<Person> of(Agency agency) {
        return List.copyOf(
                persons(
                                entities.createQuery(
                                                "select p from PersonRow p where p.agency = :agency order by p.login",
                                                PersonRow.class)
                                        .setParameter("agency", agency)
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

    /// Whether the agency has or had one.
    public boolean hasAdministrator(Agency agency) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM perimeter.role_assignment WHERE agency = ? AND role = ?)")
                .params(agency.name(), Role.ADMINISTRATOR.name())
                .query(Boolean.class)
                .single();
    }

    /// Written at once, so that what the database refuses is refused here.
    public void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    private Map<PersonId, Person> persons(List<PersonRow> rows) {
        Map<UUID, Set<Role>> roles = rolesOf(rows.stream().map(PersonRow::id).toList());
        var persons = new LinkedHashMap<PersonId, Person>();
        for (PersonRow row : rows) {
            Person person = row.person(roles.getOrDefault(row.id(), Set.of()));
            persons.put(person.id(), person);
        }
        return persons;
    }

    private record Held(UUID person, Role role) {}

    /// The roles that count; one that waits for its confirmation does not.
    private Map<UUID, Set<Role>> rolesOf(List<UUID> persons) {
        return jdbc
                .sql(
                        "SELECT person_id, role FROM perimeter.role_held"
                                + " WHERE person_id = ANY (string_to_array(?, ',')::uuid[])")
                .param(persons.stream().map(UUID::toString).collect(joining(",")))
                .query((row, _) ->
                        new Held(
                                row.getObject("person_id", UUID.class),
                                Role.valueOf(row.getString("role"))))
                .list()
                .stream()
                .collect(groupingBy(Held::person, mapping(Held::role, toSet())));
    }
}
