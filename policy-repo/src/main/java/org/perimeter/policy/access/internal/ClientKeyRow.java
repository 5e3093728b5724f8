package org.perimeter.policy.access.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.perimeter.engine.bundle.AccessFile.Audience;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.access.ClientKey;
import org.perimeter.policy.agency.PersonId;

@Entity
@Immutable
@Table(name = "client_key")
class ClientKeyRow {
    @Id private UUID id;

    private String label;

    private String hash;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "not_after")
    private Instant notAfter;

    @SuppressWarnings("NullAway.Init")
    protected ClientKeyRow() {}

    ClientKeyRow(ClientKey key) {
        this.id = key.id();
        this.label = key.label();
        this.hash = key.keyHash().hex();
        this.audience = key.audience();
        this.createdBy = key.createdBy().value();
        this.createdAt = key.createdAt();
        this.notAfter = key.notAfter();
    }

    ClientKey key() {
        return new ClientKey(
                id, label, new Hash(hash), audience, new PersonId(createdBy), createdAt, notAfter);
    }
}
