package org.perimeter.engine.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A set of rows, one bit each: every way of every rule is a row of the index.
///
/// Sets that an index holds are never changed once it is built; those of a [Scratch] are for one thread at a time.
final class Rows {
    private final int size;
    private final long[] bits;

    private Rows(int size, long[] bits) {
        this.size = size;
        this.bits = bits;
    }

    static Rows none(int size) {
        return new Rows(size, new long[(size + 63) >> 6]);
    }

    static Rows all(int size) {
        Rows all = none(size);
        all.addAll();
        return all;
    }

    Rows copy() {
        return new Rows(size, bits.clone());
    }

    void add(int row) {
        bits[row >> 6] |= 1L << row;
    }

    void addAll() {
        Arrays.fill(bits, -1L);
        if ((size & 63) != 0) {
            bits[bits.length - 1] = (1L << size) - 1;
        }
    }

    void remove(int row) {
        bits[row >> 6] &= ~(1L << row);
    }

    boolean has(int row) {
        return (bits[row >> 6] >>> row & 1) != 0;
    }

    boolean isEmpty() {
        return next(0) < 0;
    }

    /// Whether some row is in both.
    boolean meets(Rows others) {
        long[] mine = bits;
        long[] theirs = others.bits;
        for (int i = 0; i < mine.length; i++) {
            if ((mine[i] & theirs[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    void becomeBoth(Rows one, Rows other) {
        long[] left = one.bits;
        long[] right = other.bits;
        for (int i = 0; i < bits.length; i++) {
            bits[i] = left[i] & right[i];
        }
    }

    void become(Rows other) {
        System.arraycopy(other.bits, 0, bits, 0, bits.length);
    }

    void retain(Rows others) {
        long[] mine = bits;
        long[] theirs = others.bits;
        for (int i = 0; i < mine.length; i++) {
            mine[i] &= theirs[i];
        }
    }

    void removeAll(Rows others) {
        long[] mine = bits;
        long[] theirs = others.bits;
        for (int i = 0; i < mine.length; i++) {
            mine[i] &= ~theirs[i];
        }
    }

    void addAll(Rows others) {
        long[] mine = bits;
        long[] theirs = others.bits;
        for (int i = 0; i < mine.length; i++) {
            mine[i] |= theirs[i];
        }
    }

    /// The least row from this one on, or -1.
    int next(int from) {
        int at = from >> 6;
        if (at >= bits.length) {
            return -1;
        }
        long rest = bits[at] & -1L << from;
        while (rest == 0) {
            if (++at == bits.length) {
                return -1;
            }
            rest = bits[at];
        }
        return (at << 6) + Long.numberOfTrailingZeros(rest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rows rows && Arrays.equals(bits, rows.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return Arrays.toString(bits);
    }
}
