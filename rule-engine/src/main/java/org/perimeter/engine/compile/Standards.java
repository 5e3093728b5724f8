package org.perimeter.engine.compile;

import org.perimeter.engine.rule.Condition.Validator;

/// The check digits and shapes of published code systems. A code is taken as it stands: no blanks, no lower case.
public final class Standards {
    /// ISO 6346 letter values: A is 10, and multiples of 11 are skipped.
    private static final int[] LETTERS = {
        10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 34, 35,
        36, 37, 38
    };

    private Standards() {}

    public static boolean meets(Validator validator, String code) {
        return switch (validator) {
            case CONTAINER_NUMBER -> containerNumber(code);
            case IMO_NUMBER -> imoNumber(code);
            case HS_CODE -> hsCode(code);
            case UN_NUMBER -> unNumber(code);
            case AIR_WAYBILL -> airWaybill(code);
            case CONTAINER_TYPE -> containerType(code);
        };
    }

    /// ISO 6346: owner code, category U, J or Z, six digits, and a check digit of Σ value · 2^position mod 11 mod 10.
    private static boolean containerNumber(String code) {
        if (code.length() != 11 || !digits(code, 4, 11) || "UJZ".indexOf(code.charAt(3)) < 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char c = code.charAt(i);
            if (i < 4 && (c < 'A' || c > 'Z')) {
                return false;
            }
            sum += (i < 4 ? LETTERS[c - 'A'] : c - '0') << i;
        }
        return sum % 11 % 10 == code.charAt(10) - '0';
    }

    /// IMO ship identification number: seven digits, the last of them that of Σ digit · weight with weights 7 to 2.
    private static boolean imoNumber(String code) {
        if (code.length() != 7 || !digits(code, 0, 7)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (code.charAt(i) - '0') * (7 - i);
        }
        return sum % 10 == code.charAt(6) - '0';
    }

    /// Harmonized System: 6, 8 or 10 digits of a chapter other than 00 and 77, which is reserved.
    private static boolean hsCode(String code) {
        int length = code.length();
        return (length == 6 || length == 8 || length == 10)
                && digits(code, 0, length)
                && !code.startsWith("00")
                && !code.startsWith("77");
    }

    /// UN Recommendations on the Transport of Dangerous Goods: four digits from 0001 to 3999.
    private static boolean unNumber(String code) {
        return code.length() == 4
                && digits(code, 0, 4)
                && code.charAt(0) <= '3'
                && !code.equals("0000");
    }

    /// IATA Resolution 600a: three digits of the airline, perhaps a dash, then a serial of seven digits and their rest by 7.
    private static boolean airWaybill(String code) {
        String serial =
                code.length() == 12 && code.charAt(3) == '-'
                        ? code.substring(4)
                        : code.length() == 11 ? code.substring(3) : "";
        return serial.length() == 8
                && digits(code, 0, 3)
                && digits(serial, 0, 8)
                && Integer.parseInt(serial, 0, 7, 10) % 7 == serial.charAt(7) - '0';
    }

    /// ISO 6346 size and type: a length code, a height code, and a type group of a letter and a letter or digit.
    private static boolean containerType(String code) {
        return code.length() == 4
                && "1234ABCDEFGHKLMNP".indexOf(code.charAt(0)) >= 0
                && "0245689CDEFLMNP".indexOf(code.charAt(1)) >= 0
                && "ABGHKNPRSTUV".indexOf(code.charAt(2)) >= 0
                && (digits(code, 3, 4) || (code.charAt(3) >= 'A' && code.charAt(3) <= 'Z'));
    }

    private static boolean digits(String code, int from, int to) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
