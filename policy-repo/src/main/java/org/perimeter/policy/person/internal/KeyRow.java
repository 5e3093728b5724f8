package org.perimeter.policy.person.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.VerifyingKey;
import org.perimeter.policy.agency.Actor;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.ApproverKey;

@Entity
@Immutable
@Table(name = "approver_key")
public class KeyRow {
    @Id
    @Column(name = "key_id")
    private String keyId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Agency agency;

    @Column private String algorithm;

    private byte[] spki;

    private byte @Nullable [] envelope;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected KeyRow() {}

    public KeyRow(ApproverKey key) {
        this.keyId = key.keyId().hex();
        this.personId = key.owner().person().value();
        this.agency = key.owner().agency();
        this.algorithm = Roster.Approver.ED25519;
        this.spki = key.publicKey().spki();
        this.envelope = key.envelope().orElse(null);
        this.createdAt = key.createdAt();
    }

    ApproverKey key() {
        return new ApproverKey(
                new Actor(new PersonId(personId), agency),
                VerifyingKey.of(spki),
                envelope,
                createdAt);
    }
}
