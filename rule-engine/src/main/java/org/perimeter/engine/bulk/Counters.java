package org.perimeter.engine.bulk;

import java.util.Arrays;

/// A number for each of many bits, written across: first the units of all of them, then the twos, the fours and so on.
final class Counters {
    private long[] digits = {};
    private int words;
    private int length;

    /// Sets all numbers to 0.
    ///
    /// @param most none ever counts further
    void clear(int words, int most) {
        this.words = words;
        this.length = Integer.SIZE - Integer.numberOfLeadingZeros(most);
        if (digits.length < words * length) {
            digits = new long[words * length];
        }
        Arrays.fill(digits, 0, words * length, 0);
    }

    /// Adds one to those in a set.
    void add(long[] set, int at) {
        for (int w = 0; w < words; w++) {
            add(w, set[at + w]);
        }
    }

    void addOne(int bit) {
        add(bit >> 6, 1L << bit);
    }

    private void add(int word, long ones) {
        long carried = ones;
        for (int i = word; carried != 0; i += words) {
            long digit = digits[i];
            digits[i] = digit ^ carried;
            carried &= digit;
        }
    }

    /// A word of those that have come to at least so many.
    long atLeast(int n, int word) {
        if (n >= 1L << length) {
            return 0;
        }
        long greater = 0;
        long equal = -1;
        for (int i = length - 1; i >= 0; i--) {
            long digit = digits[i * words + word];
            if ((n >>> i & 1) == 0) {
                greater |= equal & digit;
                equal &= ~digit;
            } else {
                equal &= digit;
            }
        }
        return greater | equal;
    }

    /// A word of those that have come to more.
    long moreThan(int n, int word) {
        return n == Integer.MAX_VALUE ? 0 : atLeast(n + 1, word);
    }
}
