package org.perimeter.policy.person.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;

@Entity
@DynamicUpdate // the application may update two columns only
@Table(name = "person")
public class PersonRow {
    @Id private UUID id;

    private String login;

    private String name;

    @Enumerated(EnumType.STRING)
    private Agency agency;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_by")
    private @Nullable UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected PersonRow() {}

    public PersonRow(
            Person person, String passwordHash, @Nullable PersonId createdBy, Instant createdAt) {
        this.id = person.id().value();
        this.login = person.login();
        this.name = person.name();
        this.agency = person.agency();
        this.passwordHash = passwordHash;
        this.createdBy = createdBy == null ? null : createdBy.value();
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    Person person(Set<Role> roles) {
        return new Person(new PersonId(id), login, name, agency, roles);
    }

    public String passwordHash() {
        return passwordHash;
    }

    public void changePassword(String hash) {
        this.passwordHash = hash;
    }
}
