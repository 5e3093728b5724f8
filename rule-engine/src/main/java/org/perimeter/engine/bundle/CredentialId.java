package org.perimeter.engine.bundle;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// By what an authenticator finds a passkey again, and the page asks for it.
///
/// @param base64url of 16 to 1,023 bytes, without padding
public record CredentialId(String base64url) {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 1_023;

    public CredentialId {
        byte[] bytes = Base64.getUrlDecoder().decode(base64url);
        if (bytes.length < SHORTEST
                || bytes.length > LONGEST
                || !encoded(bytes).equals(base64url)) {
            throw new IllegalArgumentException(
                    "Not the id of a passkey: "
                            + bytes.length
                            + " bytes\nMaybe it is padded, or written in the other alphabet of base64.");
        }
    }

    public static CredentialId of(byte[] bytes) {
        return new CredentialId(encoded(bytes));
    }

    static CredentialId of(@Nullable String base64url) {
        if (base64url == null) {
            throw new IllegalArgumentException(
                    "A passkey without its id\nMaybe credentialId is missing.");
        }
        return new CredentialId(base64url);
    }

    public byte[] bytes() {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
