package org.perimeter.policy.person;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.RosterKey;
import org.perimeter.policy.agency.Actor;

/// The public half of an approver's key. It counts once the agency's roster lists it.
///
/// The envelope holds the private half under a passphrase that never reaches this application; a key of an offline
/// machine, and a passkey, have none here.
public final class ApproverKey {
    private final Actor owner;
    private final RosterKey publicKey;
    private final byte @Nullable [] envelope;
    private final Instant createdAt;

    public ApproverKey(
            Actor owner, RosterKey publicKey, byte @Nullable [] envelope, Instant createdAt) {
        this.owner = owner;
        this.publicKey = publicKey;
        this.envelope = envelope == null ? null : envelope.clone();
        this.createdAt = createdAt;
    }

    public Hash keyId() {
        return publicKey.keyId();
    }

    public Actor owner() {
        return owner;
    }

    public RosterKey publicKey() {
        return publicKey;
    }

    public Optional<Passkey> passkey() {
        return publicKey instanceof Passkey passkey ? Optional.of(passkey) : Optional.empty();
    }

    public Optional<byte[]> envelope() {
        return Optional.ofNullable(envelope).map(byte[]::clone);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
