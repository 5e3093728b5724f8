package org.perimeter.policy.version.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A person whose edit a version contains.
@Entity
@Immutable
@IdClass(ContributorRow.Key.class)
@Table(name = "version_contributor")
class ContributorRow {
    @Id
    @Column(name = "version_id")
    private UUID versionId;

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @SuppressWarnings("NullAway.Init")
    protected ContributorRow() {}

    UUID versionId() {
        return versionId;
    }

    UUID personId() {
        return personId;
    }

    record Key(UUID versionId, UUID personId) {}
}
