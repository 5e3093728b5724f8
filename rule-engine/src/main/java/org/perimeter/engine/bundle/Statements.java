package org.perimeter.engine.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The exact bytes of a [Statement] that are signed, and its digest.
public final class Statements {
    private Statements() {}

    /// `domain + NUL + canonical JSON`: what a key signs, here and in the browser.
    public static byte[] toSign(Statement statement) {
        byte[] domain = statement.domain().getBytes(StandardCharsets.US_ASCII);
        byte[] json = canonical(statement);
        byte[] all = new byte[domain.length + 1 + json.length];
        System.arraycopy(domain, 0, all, 0, domain.length);
        System.arraycopy(json, 0, all, domain.length + 1, json.length);
        return all;
    }

    public static byte[] canonical(Statement statement) {
        return CanonicalJson.of(statement);
    }

    /// SHA-256 of the bytes to sign: what a person compares before signing, and by which recording is idempotent.
    public static Hash digest(Statement statement) {
        return Hash.of(toSign(statement));
    }

    /// Statements carry whole milliseconds, which every database and browser keeps.
    static Instant stamp(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
