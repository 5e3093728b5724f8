package org.perimeter.engine.bundle;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Optional;

/// An approver's passkey: it signs on one page alone, asks for the person each time, and never signs anybody in.
///
/// Verified as Web Authentication Level 2, §7.2, asks of a relying party, and nothing of it is left to whoever brings the
/// assertion: challenge, origin and relying party are worked out here, from the statement and the signed roster. The sign
/// count is not judged: nodes share none.
public final class Passkey implements RosterKey {
    private final String algorithm;
    private final byte[] spki;
    private final PublicKey key;
    private final CredentialId credentialId;
    private final PasskeyPage page;

    /// @param algorithm as the roster names it: [Roster.Approver#WEBAUTHN_ES256] or [Roster.Approver#WEBAUTHN_ED25519]
    /// @param spki      SubjectPublicKeyInfo
    /// @throws IllegalArgumentException when it is no public key of the algorithm
    public Passkey(String algorithm, byte[] spki, CredentialId credentialId, PasskeyPage page) {
        this.algorithm = algorithm;
        this.spki = spki.clone();
        this.key =
                switch (algorithm) {
                    case Roster.Approver.WEBAUTHN_ES256 -> P256.key(spki);
                    case Roster.Approver.WEBAUTHN_ED25519 -> VerifyingKey.of(spki).key();
                    default ->
                            throw new IllegalArgumentException(
                                    "Not the algorithm of a passkey: "
                                            + algorithm
                                            + "\nMaybe it is that of a software key.");
                };
        this.credentialId = credentialId;
        this.page = page;
    }

    @Override
    public byte[] spki() {
        return spki.clone();
    }

    @Override
    public String algorithm() {
        return algorithm;
    }

    public CredentialId credentialId() {
        return credentialId;
    }

    public PasskeyPage page() {
        return page;
    }

    @Override
    public Roster.Approver listed(String person, String agency) {
        return new Roster.Approver(
                person,
                agency,
                keyId(),
                algorithm,
                base64(),
                credentialId.base64url(),
                page.origin(),
                page.rpId(),
                null,
                null);
    }

    @Override
    public Optional<String> fault(Statement statement, byte[] signature) {
        Optional<Assertion> parts = Assertion.read(signature);
        if (parts.isEmpty()) {
            return Optional.of("not the three parts of a passkey’s assertion");
        }
        Assertion assertion = parts.get();
        return assertion
                .clientFault(Statements.toSign(statement), page)
                .or(() -> assertion.authenticatorFault(page))
                .or(() ->
                        verifies(assertion)
                                ? Optional.empty()
                                : Optional.of("not signed by this passkey"));
    }

    private boolean verifies(Assertion assertion) {
        boolean curve = algorithm.equals(Roster.Approver.WEBAUTHN_ES256);
        try {
            var verifier = Signature.getInstance(curve ? "SHA256withECDSA" : "Ed25519");
            verifier.initVerify(key);
            verifier.update(assertion.signedBytes());
            return verifier.verify(assertion.signature());
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java has no "
                            + algorithm
                            + "\nMaybe its security providers were removed.",
                    e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Passkey that
                && algorithm.equals(that.algorithm)
                && Arrays.equals(spki, that.spki)
                && credentialId.equals(that.credentialId)
                && page.equals(that.page);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(spki);
    }

    @Override
    public String toString() {
        return "Passkey[" + keyId().brief() + ", " + page.origin() + "]";
    }
}
