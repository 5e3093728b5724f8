package org.perimeter.simulation.synthetic;

/// Invented numbers with the check digits of their standards.
final class Numbers {
    private static final int[] IMO_WEIGHTS = {7, 6, 5, 4, 3, 2};

    private Numbers() {}

    /// An ISO 6346 container number of an invented owner.
    static String container(Dice dice, boolean valid) {
        String body = "SYN" + "U" + dice.digits(6);
        int digit = containerDigit(body);
        return body + (valid ? digit : (digit + dice.between(1, 9)) % 10);
    }

    /// Letters count from A = 10 on and skip multiples of 11; Σ value · 2^position, mod 11, mod 10.
    static int containerDigit(String body) {
        int sum = 0;
        for (int position = 0; position < body.length(); position++) {
            char at = body.charAt(position);
            int value = Character.isDigit(at) ? at - '0' : 10 + (at - 'A') + (at - 'A' + 9) / 10;
            sum += value << position;
        }
        return sum % 11 % 10;
    }

    /// Six digits and the last digit of Σ digit · weight, weights 7 … 2.
    static String imo(String six) {
        int sum = 0;
        for (int i = 0; i < IMO_WEIGHTS.length; i++) {
            sum += (six.charAt(i) - '0') * IMO_WEIGHTS[i];
        }
        return six + sum % 10;
    }
}
