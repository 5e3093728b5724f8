package org.perimeter.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.perimeter.engine.bundle.CredentialId;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.PasskeyPage;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.Statement;
import org.perimeter.engine.bundle.Statements;

/// A passkey whose authenticator is this object: it signs as a browser would have it sign.
public final class SoftPasskey {
    public static final PasskeyPage PAGE = new PasskeyPage("https://approvals.example");

    /// Flags of an assertion: the person is present, and verified.
    public static final int VERIFIED = 0x05;

    /// Present alone.
    public static final int PRESENT = 0x01;

    private final KeyPair pair;
    private final Passkey passkey;

    public SoftPasskey(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        byte[] id = new byte[32];
        random.nextBytes(id);
        passkey =
                new Passkey(
                        Roster.Approver.WEBAUTHN_ES256,
                        pair.getPublic().getEncoded(),
                        CredentialId.of(id),
                        PAGE);
    }

    public Passkey passkey() {
        return passkey;
    }

    public <T extends Statement> Signed<T> sign(T statement) {
        return sign(statement, statement, VERIFIED);
    }

    /// Puts under one statement the assertion that was made for another.
    public <T extends Statement> Signed<T> sign(T statement, Statement asked, int flags) {
        byte[] challenge = HexFormat.of().parseHex(Statements.digest(asked).hex());
        byte[] client =
                """
                {"type":"webauthn.get","challenge":"%s","origin":"%s","crossOrigin":false}\
                """
                        .formatted(
                                Base64.getUrlEncoder().withoutPadding().encodeToString(challenge),
                                PAGE.origin())
                        .getBytes(UTF_8);
        byte[] data =
                ByteBuffer.allocate(37)
                        .put(Hash.digest().digest(PAGE.rpId().getBytes(UTF_8)))
                        .put((byte) flags)
                        .putInt(7)
                        .array();
        byte[] signature = signature(data, Hash.digest().digest(client));
        return Signed.of(
                statement,
                ByteBuffer.allocate(12 + data.length + client.length + signature.length)
                        .putInt(data.length)
                        .put(data)
                        .putInt(client.length)
                        .put(client)
                        .putInt(signature.length)
                        .put(signature)
                        .array());
    }

    private byte[] signature(byte[] data, byte[] clientHash) {
        try {
            var signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(pair.getPrivate());
            signer.update(data);
            signer.update(clientHash);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
