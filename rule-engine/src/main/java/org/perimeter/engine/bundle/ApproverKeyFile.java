package org.perimeter.engine.bundle;

import java.util.Base64;

/// An approver's key as they keep it on a machine of their own: sealed, with its public part beside it.
///
/// @param person    id of the approver
/// @param publicKey SubjectPublicKeyInfo, base64: what the agency's roster lists
/// @param envelope  a [KeyEnvelope], base64
public record ApproverKeyFile(
        int schema, String person, String agency, String publicKey, String envelope) {
    public static final int SCHEMA = 1;

    public ApproverKeyFile {
        agency = Names.agency(agency);
        if (schema != SCHEMA) {
            throw new IllegalArgumentException(
                    "Schema " + schema + "\nMaybe a later release wrote the file.");
        }
    }

    public static ApproverKeyFile of(
            String person, String agency, VerifyingKey key, byte[] envelope) {
        return new ApproverKeyFile(
                SCHEMA, person, agency, key.base64(), Base64.getEncoder().encodeToString(envelope));
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
    public static ApproverKeyFile read(byte[] bytes) {
        return StrictJson.read(CanonicalJson.parse(bytes), ApproverKeyFile.class);
    }
}
