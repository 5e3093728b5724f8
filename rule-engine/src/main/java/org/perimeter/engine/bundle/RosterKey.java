package org.perimeter.engine.bundle;

import java.util.Base64;
import java.util.Optional;

/// The public half of a key that a roster lists for an approver: of a software key or of a passkey.
public sealed interface RosterKey permits VerifyingKey, Passkey {
    /// SubjectPublicKeyInfo.
    byte[] spki();

    /// As the roster names it.
    String algorithm();

    /// As an agency's roster lists it, without limits of its own.
    Roster.Approver listed(String person, String agency);

    /// What is wrong with a signature under a statement; empty when this key has made it.
    Optional<String> fault(Statement statement, byte[] signature);

    default Hash keyId() {
        return Hash.of(spki());
    }

    default String base64() {
        return Base64.getEncoder().encodeToString(spki());
    }

    /// Whether an entry lists exactly this key, with whatever limits.
    default boolean isIn(Roster.Approver entry) {
        Roster.Approver listed = listed(entry.person(), entry.agency());
        return listed.limited(entry.notBefore(), entry.notAfter()).equals(entry);
    }

    static boolean knows(String algorithm) {
        return switch (algorithm) {
            case Roster.Approver.ED25519,
                    Roster.Approver.WEBAUTHN_ES256,
                    Roster.Approver.WEBAUTHN_ED25519 ->
                    true;
            default -> false;
        };
    }

    /// @throws IllegalArgumentException when it lists no key that could ever sign, or none of a known algorithm
    static RosterKey of(Roster.Approver entry) {
        byte[] spki = Base64.getDecoder().decode(entry.publicKey());
        return switch (entry.algorithm()) {
            case Roster.Approver.ED25519 -> VerifyingKey.of(spki);
            case Roster.Approver.WEBAUTHN_ES256, Roster.Approver.WEBAUTHN_ED25519 ->
                    new Passkey(
                            entry.algorithm(),
                            spki,
                            CredentialId.of(entry.credentialId()),
                            PasskeyPage.of(entry.origin(), entry.rpId()));
            default ->
                    throw new IllegalArgumentException(
                            "No node verifies " + entry.algorithm() + "\nMaybe it is mistyped.");
        };
    }
}
