package org.perimeter.engine.bundle;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A private key under a passphrase, in 141 bytes; the browser's `key-vault.js` makes and opens the same.
///
/// | bytes | what |
/// |---|---|
/// | 1 | version, 1 |
/// | 4 | iterations of PBKDF2-HMAC-SHA-512, most significant byte first |
/// | 16 | salt |
/// | 12 | initialisation vector |
/// | 44 | public key, SubjectPublicKeyInfo |
/// | 64 | PKCS#8 of the private key (48), AES-256-GCM, with its tag (16); all that precedes is associated data |
///
/// The passphrase is taken in Unicode's composed form (NFC), as UTF-8.
public final class KeyEnvelope {
    public static final int ITERATIONS = 1_000_000;

    private static final int FEWEST_ITERATIONS = 1_000;
    private static final int MOST_ITERATIONS = 5_000_000;
    private static final byte VERSION = 1;
    private static final int SALT = 16;
    private static final int VECTOR = 12;
    private static final int HEADER = 1 + Integer.BYTES + SALT + VECTOR + VerifyingKey.LENGTH;
    private static final int SEALED = 64;
    private static final int TAG_BITS = 128;

    private KeyEnvelope() {}

    /// What comes of opening an envelope.
    public sealed interface Opening {
        record Opened(SigningKey key) implements Opening {}

        /// The passphrase is another one, or a byte of the envelope has changed: the two cannot be told apart.
        record WrongPassphrase() implements Opening {}

        /// Not an envelope at all.
        record NotAnEnvelope(String why) implements Opening {}
    }

    public static byte[] seal(SigningKey key, char[] passphrase, SecureRandom random) {
        return seal(key, passphrase, ITERATIONS, random);
    }

    static byte[] seal(SigningKey key, char[] passphrase, int iterations, SecureRandom random) {
        byte[] salt = bytes(SALT, random);
        byte[] vector = bytes(VECTOR, random);
        byte[] header =
                ByteBuffer.allocate(HEADER)
                        .put(VERSION)
                        .putInt(iterations)
                        .put(salt)
                        .put(vector)
                        .put(key.publicKey().spki())
                        .array();
        byte[] secret = key.pkcs8();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, header, passphrase).doFinal(secret);
            return ByteBuffer.allocate(HEADER + SEALED).put(header).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal a key\nMaybe this Java lacks AES/GCM.", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    public static Opening open(byte[] envelope, char[] passphrase) {
        if (envelope.length != HEADER + SEALED) {
            return new Opening.NotAnEnvelope(
                    "It has "
                            + envelope.length
                            + " bytes, where an envelope has "
                            + (HEADER + SEALED));
        }
        if (envelope[0] != VERSION) {
            return new Opening.NotAnEnvelope("Version " + envelope[0] + " is not known here");
        }
        int iterations = iterations(envelope);
        if (iterations < FEWEST_ITERATIONS || iterations > MOST_ITERATIONS) {
            return new Opening.NotAnEnvelope(
                    iterations + " iterations are outside of what is allowed");
        }
        byte[] header = Arrays.copyOf(envelope, HEADER);
        byte[] secret = new byte[0];
        try {
            secret =
                    cipher(Cipher.DECRYPT_MODE, header, passphrase)
                            .doFinal(envelope, HEADER, SEALED);
            byte[] spki = Arrays.copyOfRange(header, HEADER - VerifyingKey.LENGTH, HEADER);
            return new Opening.Opened(SigningKey.of(secret, VerifyingKey.of(spki)));
        } catch (AEADBadTagException e) {
            return new Opening.WrongPassphrase();
        } catch (IllegalArgumentException e) {
            return new Opening.NotAnEnvelope("It holds something else than an Ed25519 key pair");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Cannot open an envelope\nMaybe this Java lacks AES/GCM.", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static int iterations(byte[] header) {
        return ByteBuffer.wrap(header).getInt(1);
    }

    private static Cipher cipher(int mode, byte[] header, char[] passphrase)
            throws GeneralSecurityException {
        byte[] salt = Arrays.copyOfRange(header, 5, 5 + SALT);
        byte[] vector = Arrays.copyOfRange(header, 5 + SALT, 5 + SALT + VECTOR);
        char[] composed =
                Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC)
                        .toCharArray();
        var spec = new PBEKeySpec(composed, salt, iterations(header), 256);
        byte[] key = new byte[0];
        try {
            key =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                            .generateSecret(spec)
                            .getEncoded();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, vector));
            cipher.updateAAD(header);
            return cipher;
        } finally {
            spec.clearPassword();
            Arrays.fill(composed, '\0');
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] bytes(int length, SecureRandom random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
