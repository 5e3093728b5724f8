package org.perimeter.engine.bundle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// A SHA-256, written as 64 lower-case hexadecimal digits.
public record Hash(@JsonValue String hex) implements Comparable<Hash> {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Hash {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "Not a SHA-256 in lower-case hexadecimal: "
                            + hex
                            + "\nMaybe it was cut, or written in capitals.");
        }
    }

    /// For what a person or a client has written; empty where it is no hash.
    public static Optional<Hash> parse(String hex) {
        return HEX.matcher(hex).matches() ? Optional.of(new Hash(hex)) : Optional.empty();
    }

    public static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(digest().digest(bytes)));
    }

    /// What the digest has taken in; resets it.
    public static Hash of(MessageDigest digest) {
        return new Hash(HexFormat.of().formatHex(digest.digest()));
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "This Java has no SHA-256\nMaybe its security providers were removed.", e);
        }
    }

    /// The first twelve digits: enough to tell two apart on a screen, never enough to trust.
    public String brief() {
        return hex.substring(0, 12);
    }

    @Override
    public int compareTo(Hash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
