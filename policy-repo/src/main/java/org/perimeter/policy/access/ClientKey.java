package org.perimeter.policy.access;

import java.time.Instant;
import java.util.UUID;
import org.perimeter.engine.bundle.AccessFile.Audience;
import org.perimeter.engine.bundle.AccessFile.Client;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.PersonId;

/// What is kept of a client's key: everything but the key.
public record ClientKey(
        UUID id,
        String label,
        Hash keyHash,
        Audience audience,
        PersonId createdBy,
        Instant createdAt,
        Instant notAfter) {

    /// How the access file lists it.
    Client client() {
        return new Client(id.toString(), label, keyHash, audience, notAfter);
    }
}
