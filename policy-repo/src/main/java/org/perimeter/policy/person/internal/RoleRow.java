package org.perimeter.policy.person.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.agency.Actor;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.Role;

/// A role of a person, from when it was granted until it was ended.
@Entity
@DynamicUpdate // the application may update two columns only
@Table(name = "role_assignment")
public class RoleRow {
    @Id private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column
    @Enumerated(EnumType.STRING)
    private Agency agency;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "granted_by")
    private @Nullable UUID grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected RoleRow() {}

    public RoleRow(UUID id, Actor person, Role role, @Nullable PersonId grantedBy, Instant at) {
        this.id = id;
        this.personId = person.person().value();
        this.agency = person.agency();
        this.role = role;
        this.grantedBy = grantedBy == null ? null : grantedBy.value();
        this.grantedAt = at;
    }

    public void end(PersonId by, Instant at) {
        this.endedBy = by.value();
        this.endedAt = at;
    }

    UUID personId() {
        return personId;
    }

    Role role() {
        return role;
    }
}
