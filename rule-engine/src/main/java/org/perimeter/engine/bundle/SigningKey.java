package org.perimeter.engine.bundle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/// An Ed25519 key pair that can sign. It is never written but inside a [KeyEnvelope].
public final class SigningKey {
    private final PrivateKey secret;
    private final VerifyingKey publicKey;

    private SigningKey(PrivateKey secret, VerifyingKey publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    public static SigningKey generate(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(
                    pair.getPrivate(), VerifyingKey.of(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java has no Ed25519\nMaybe its security providers were removed.", e);
        }
    }

    /// @throws IllegalArgumentException when the two do not belong together
    static SigningKey of(byte[] pkcs8, VerifyingKey publicKey) {
        try {
            var key =
                    new SigningKey(
                            KeyFactory.getInstance("Ed25519")
                                    .generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
                            publicKey);
            byte[] probe = publicKey.spki();
            if (!publicKey.verifies(probe, key.sign(probe))) {
                throw new IllegalArgumentException(
                        "Private and public key do not belong together\nMaybe the envelope was put together by hand.");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Not an Ed25519 private key\nMaybe it is of another algorithm.", e);
        }
    }

    public byte[] sign(byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Cannot sign with Ed25519\nMaybe the key was destroyed.", e);
        }
    }

    public VerifyingKey publicKey() {
        return publicKey;
    }

    public Hash keyId() {
        return publicKey.keyId();
    }

    byte[] pkcs8() {
        return secret.getEncoded();
    }

    @Override
    public String toString() {
        return "SigningKey[" + keyId().brief() + "]";
    }
}
