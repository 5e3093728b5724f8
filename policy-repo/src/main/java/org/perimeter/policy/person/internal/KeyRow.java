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
import org.perimeter.engine.bundle.CredentialId;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.PasskeyPage;
import org.perimeter.engine.bundle.RosterKey;
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

    @Column(name = "credential_id")
    private byte @Nullable [] credentialId;

    private @Nullable String origin;

    @Column(name = "rp_id")
    private @Nullable String rpId;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected KeyRow() {}

    public KeyRow(ApproverKey key) {
        this.keyId = key.keyId().hex();
        this.personId = key.owner().person().value();
        this.agency = key.owner().agency();
        this.algorithm = key.publicKey().algorithm();
        this.spki = key.publicKey().spki();
        this.envelope = key.envelope().orElse(null);
        key.passkey()
                .ifPresent(passkey -> {
                    this.credentialId = passkey.credentialId().bytes();
                    this.origin = passkey.page().origin();
                    this.rpId = passkey.page().rpId();
                });
        this.createdAt = key.createdAt();
    }

    ApproverKey key() {
        return new ApproverKey(
                new Actor(new PersonId(personId), agency), publicKey(), envelope, createdAt);
    }

    private RosterKey publicKey() {
        return credentialId == null || origin == null
                ? VerifyingKey.of(spki)
                : new Passkey(
                        algorithm, spki, CredentialId.of(credentialId), new PasskeyPage(origin));
    }
}
