package org.perimeter.engine.bundle;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// Public keys on the curve P-256 (FIPS 186-5), as a SubjectPublicKeyInfo with an uncompressed point.
final class P256 {
    private static final byte[] PREFIX =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");
    private static final int COORDINATE = 32;
    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private P256() {}

    /// @throws IllegalArgumentException when it is no key of this curve; the point is verified to lie on it
    static PublicKey key(byte[] spki) {
        if (spki.length != PREFIX.length + 2 * COORDINATE
                || !Arrays.equals(spki, 0, PREFIX.length, PREFIX, 0, PREFIX.length)) {
            throw new IllegalArgumentException(
                    "Not the SubjectPublicKeyInfo of a P-256 key: "
                            + spki.length
                            + " bytes\nMaybe its point is compressed, or it is of another curve.");
        }
        var x = new BigInteger(1, spki, PREFIX.length, COORDINATE);
        var y = new BigInteger(1, spki, PREFIX.length + COORDINATE, COORDINATE);
        if (!isOnCurve(x, y)) {
            throw new IllegalArgumentException(
                    "Not a point of P-256\nMaybe the key was damaged on its way.");
        }
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Not a key of P-256\nMaybe the key was damaged on its way.", e);
        }
    }

    /// y² = x³ − 3x + b, and both are reduced.
    private static boolean isOnCurve(BigInteger x, BigInteger y) {
        BigInteger right = x.pow(3).subtract(x.multiply(THREE)).add(B).mod(P);
        return x.compareTo(P) < 0 && y.compareTo(P) < 0 && y.pow(2).mod(P).equals(right);
    }
}
