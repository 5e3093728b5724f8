package org.perimeter.ui.demo;

import java.security.SecureRandom;
import java.util.Base64;

/// Makes passwords and passphrases of 96 random bits.
final class Secrets {
    private static final int BYTES = 12;

    private Secrets() {}

    static String next(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
