package org.perimeter.engine.bundle;

import java.util.Base64;
import java.util.Optional;

/// A statement with the signature under its bytes; not verified by being read.
///
/// @param signature base64url without padding: 64 bytes of Ed25519, or the three parts of a passkey's assertion; anything
///                  else, or none, is simply a wrong signature
public record Signed<T extends Statement>(T statement, String signature) {
    private static final int LARGEST = 8 << 20;

    public static <T extends Statement> Signed<T> sign(T statement, SigningKey key) {
        return of(statement, key.sign(Statements.toSign(statement)));
    }

    public static <T extends Statement> Signed<T> of(T statement, byte[] signature) {
        return new Signed<>(
                statement, Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    /// The document as it is stored and sent: canonical JSON.
    public byte[] json() {
        return CanonicalJson.of(this);
    }

    /// @throws MalformedDocument when the bytes are not exactly what [#json] writes
    public static <T extends Statement> Signed<T> read(byte[] bytes, Class<T> kind) {
        if (bytes.length > LARGEST) {
            throw new MalformedDocument(
                    Reason.TOO_LARGE,
                    "",
                    bytes.length + " bytes, where " + LARGEST + " are the most");
        }
        Signed<T> signed = StrictJson.readSigned(CanonicalJson.parse(bytes), kind);
        StrictJson.requireSame(bytes, signed.json());
        return signed;
    }

    /// Puts together what a store keeps apart: the canonical statement and the signature under it.
    ///
    /// @throws MalformedDocument when the bytes are not exactly what [Statements#canonical] writes
    public static <T extends Statement> Signed<T> of(
            byte[] statement, String signature, Class<T> kind) {
        T read = StrictJson.read(CanonicalJson.parse(statement), kind);
        StrictJson.requireSame(statement, Statements.canonical(read));
        return new Signed<>(read, signature);
    }

    boolean verifies(RosterKey key) {
        return fault(key).isEmpty();
    }

    /// What is wrong with the signature as one of a key; empty when the key has made it.
    Optional<String> fault(RosterKey key) {
        return signatureBytes()
                .map(bytes -> key.fault(statement, bytes))
                .orElse(Optional.of("not base64url without padding"));
    }

    private Optional<byte[]> signatureBytes() {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(signature);
            boolean exact =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature);
            return exact ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
