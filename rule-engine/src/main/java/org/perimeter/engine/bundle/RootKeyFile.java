package org.perimeter.engine.bundle;

import java.util.Base64;

/// An agency's root key as it is kept offline: sealed, with its public part beside it.
///
/// @param publicKey SubjectPublicKeyInfo, base64: what scoring nodes pin
/// @param envelope  a [KeyEnvelope], base64
public record RootKeyFile(int schema, String agency, String publicKey, String envelope) {
    public static final int SCHEMA = 1;

    public RootKeyFile {
        agency = Names.agency(agency);
        if (schema != SCHEMA) {
            throw new IllegalArgumentException(
                    "Schema " + schema + "\nMaybe a later release wrote the file.");
        }
    }

    public static RootKeyFile of(String agency, VerifyingKey key, byte[] envelope) {
        return new RootKeyFile(
                SCHEMA, agency, key.base64(), Base64.getEncoder().encodeToString(envelope));
    }

    public byte[] envelopeBytes() {
        try {
            return Base64.getDecoder().decode(envelope);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // which is no envelope
        }
    }

    public byte[] json() {
        return CanonicalJson.of(this);
    }

    /// @throws MalformedDocument when the bytes are not such a file
    public static RootKeyFile read(byte[] bytes) {
        return StrictJson.read(CanonicalJson.parse(bytes), RootKeyFile.class);
    }
}
