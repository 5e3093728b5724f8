package org.perimeter.engine.bundle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// An Ed25519 public key, as its SubjectPublicKeyInfo of 44 bytes.
public final class VerifyingKey implements RosterKey {
    static final int LENGTH = 44;
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] spki;
    private final PublicKey key;

    private VerifyingKey(byte[] spki, PublicKey key) {
        this.spki = spki;
        this.key = key;
    }

    /// @throws IllegalArgumentException when it is no Ed25519 public key
    public static VerifyingKey of(byte[] spki) {
        if (spki.length != LENGTH
                || !Arrays.equals(spki, 0, PREFIX.length, PREFIX, 0, PREFIX.length)) {
            throw new IllegalArgumentException(
                    "Not the SubjectPublicKeyInfo of an Ed25519 key: "
                            + spki.length
                            + " bytes"
                            + "\nMaybe it is of another algorithm, or only the key's own 32 bytes.");
        }
        try {
            return new VerifyingKey(
                    spki.clone(),
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Not a point of Ed25519\nMaybe the key was damaged on its way.", e);
        }
    }

    /// @param base64 standard alphabet, padded
    public static VerifyingKey of(String base64) {
        return of(Base64.getDecoder().decode(base64));
    }

    @Override
    public byte[] spki() {
        return spki.clone();
    }

    @Override
    public String algorithm() {
        return Roster.Approver.ED25519;
    }

    PublicKey key() {
        return key;
    }

    @Override
    public Roster.Approver listed(String person, String agency) {
        return new Roster.Approver(
                person, agency, keyId(), algorithm(), base64(), null, null, null, null, null);
    }

    @Override
    public Optional<String> fault(Statement statement, byte[] signature) {
        return verifies(Statements.toSign(statement), signature)
                ? Optional.empty()
                : Optional.of("not signed by this key");
    }

    /// Whether the signature is this key's over exactly these bytes; one of a wrong length is simply not.
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java has no Ed25519\nMaybe its security providers were removed.", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && Arrays.equals(spki, that.spki);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(spki);
    }

    @Override
    public String toString() {
        return "VerifyingKey[" + keyId().brief() + "]";
    }
}
