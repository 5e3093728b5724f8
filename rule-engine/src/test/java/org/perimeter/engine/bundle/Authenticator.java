package org.perimeter.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// What browser and authenticator do together, with a key in memory; each part can be forged and is then signed as it stands.
final class Authenticator {
    static final PasskeyPage PAGE = new PasskeyPage("https://approvals.cbsa.example");

    /// Present and verified.
    static final int UP_UV = 0x05;

    private final KeyPair pair;
    private final Passkey passkey;

    Authenticator(String algorithm) {
        pair = pair(algorithm);
        passkey =
                new Passkey(
                        algorithm,
                        pair.getPublic().getEncoded(),
                        CredentialId.of(new byte[32]),
                        PAGE);
    }

    Passkey passkey() {
        return passkey;
    }

    <T extends Statement> Signed<T> sign(T statement) {
        return Signed.of(
                statement,
                assertion(data(PAGE.rpId(), UP_UV), clientData(statement, PAGE.origin())));
    }

    static String clientData(Statement statement, String origin) {
        byte[] challenge = Hash.digest().digest(Statements.toSign(statement));
        return "{\"type\":\"webauthn.get\",\"challenge\":\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(challenge)
                + "\",\"origin\":\""
                + origin
                + "\",\"crossOrigin\":false}";
    }

    static byte[] data(String rpId, int flags) {
        return ByteBuffer.allocate(37)
                .put(Hash.digest().digest(rpId.getBytes(UTF_8)))
                .put((byte) flags)
                .putInt(0)
                .array();
    }

    byte[] assertion(byte[] authenticatorData, String clientData) {
        byte[] client = clientData.getBytes(UTF_8);
        byte[] signature = signature(authenticatorData, Hash.digest().digest(client));
        return ByteBuffer.allocate(12 + authenticatorData.length + client.length + signature.length)
                .putInt(authenticatorData.length)
                .put(authenticatorData)
                .putInt(client.length)
                .put(client)
                .putInt(signature.length)
                .put(signature)
                .array();
    }

    private byte[] signature(byte[] first, byte[] second) {
        try {
            boolean curve = pair.getPublic().getAlgorithm().equals("EC");
            var signer = Signature.getInstance(curve ? "SHA256withECDSA" : "Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(first);
            signer.update(second);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair pair(String algorithm) {
        try {
            if (algorithm.equals(Roster.Approver.WEBAUTHN_ED25519)) {
                return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            }
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
