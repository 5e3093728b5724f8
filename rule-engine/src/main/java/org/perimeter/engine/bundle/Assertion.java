package org.perimeter.engine.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// What a browser's `navigator.credentials.get` gives: three parts, each after its length in four bytes.
///
/// What the browser says it has signed is compared as Web Authentication Level 2, §5.8.1.2, allows, byte for byte; none of
/// it is taken from the assertion. Behind the members that are fixed a browser may add others, yet none of them twice.
final class Assertion {
    private static final int PARTS = 3;
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int BACKUP_ELIGIBLE = 0x08;
    private static final int BACKED_UP = 0x10;
    private static final int RESERVED = 0x22;
    private static final int ATTESTED_DATA = 0x40;
    private static final int EXTENSIONS = 0x80;
    private static final int FLAGS_AT = 32;
    private static final int AUTHENTICATOR_DATA = 37;

    private final byte[] authenticatorData;
    private final byte[] clientData;
    private final byte[] signature;

    private Assertion(byte[] authenticatorData, byte[] clientData, byte[] signature) {
        this.authenticatorData = authenticatorData;
        this.clientData = clientData;
        this.signature = signature;
    }

    /// Empty when a part is cut, or something follows the last.
    static Optional<Assertion> read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        byte[][] parts = new byte[PARTS][];
        for (int i = 0; i < parts.length; i++) {
            if (in.remaining() < Integer.BYTES) {
                return Optional.empty();
            }
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                return Optional.empty();
            }
            parts[i] = new byte[length];
            in.get(parts[i]);
        }
        return in.hasRemaining()
                ? Optional.empty()
                : Optional.of(new Assertion(parts[0], parts[1], parts[2]));
    }

    byte[] signature() {
        return signature;
    }

    /// Authenticator data, then SHA-256 of `clientDataJSON`.
    byte[] signedBytes() {
        byte[] clientHash = Hash.digest().digest(clientData);
        return ByteBuffer.allocate(authenticatorData.length + clientHash.length)
                .put(authenticatorData)
                .put(clientHash)
                .array();
    }

    /// @param challenged the bytes whose SHA-256 the challenge is
    Optional<String> clientFault(byte[] challenged, PasskeyPage page) {
        byte[] challenge = Hash.digest().digest(challenged);
        String prefix =
                "{\"type\":\"webauthn.get\",\"challenge\":\""
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(challenge)
                        + "\",\"origin\":\""
                        + page.origin()
                        + "\",\"crossOrigin\":false";
        byte[] expected = prefix.getBytes(StandardCharsets.US_ASCII);
        int difference = Arrays.mismatch(clientData, expected);
        if (difference != expected.length) {
            return Optional.of(
                    "clientDataJSON is not that of this statement on "
                            + page.origin()
                            + " from byte "
                            + (difference < 0 ? expected.length : difference)
                            + " on");
        }
        byte next = clientData[expected.length];
        boolean ends = next == '}' && clientData.length == expected.length + 1;
        boolean goesOn = next == ',' && clientData[clientData.length - 1] == '}';
        if (!ends && !goesOn) {
            return Optional.of("clientDataJSON ends in something else");
        }
        try {
            StrictJson.parse(CanonicalJson.text(clientData));
            return Optional.empty();
        } catch (MalformedDocument e) {
            return Optional.of("clientDataJSON is not one object: " + e.getMessage());
        }
    }

    Optional<String> authenticatorFault(PasskeyPage page) {
        byte[] data = authenticatorData;
        if (data.length != AUTHENTICATOR_DATA) {
            return Optional.of(
                    data.length
                            + " bytes of authenticator data, where an assertion has "
                            + AUTHENTICATOR_DATA);
        }
        byte[] rpIdHash = Hash.digest().digest(page.rpId().getBytes(StandardCharsets.US_ASCII));
        if (!Arrays.equals(data, 0, FLAGS_AT, rpIdHash, 0, FLAGS_AT)) {
            return Optional.of("for another relying party than " + page.rpId());
        }
        int flags = data[FLAGS_AT];
        if ((flags & USER_PRESENT) == 0) {
            return Optional.of("nobody was present");
        }
        if ((flags & USER_VERIFIED) == 0) {
            return Optional.of("the person was not verified");
        }
        if ((flags & (RESERVED | ATTESTED_DATA | EXTENSIONS)) != 0) {
            return Optional.of("flags that an assertion does not have");
        }
        return (flags & (BACKUP_ELIGIBLE | BACKED_UP)) == BACKED_UP
                ? Optional.of("backed up, and not eligible for it")
                : Optional.empty();
    }
}
