package org.perimeter.policy.access.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.perimeter.policy.agency.PersonId;

@Entity
@Immutable
@Table(name = "client_key_revocation")
class RevocationRow {
    @Id
    @Column(name = "client_key_id")
    private UUID clientKeyId;

    @Column(name = "revoked_by")
    private UUID revokedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected RevocationRow() {}

    RevocationRow(UUID clientKey, PersonId by, Instant at) {
        this.clientKeyId = clientKey;
        this.revokedBy = by.value();
        this.revokedAt = at;
    }
}
