package org.perimeter.engine.bulk;

import java.util.Arrays;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.rule.Condition.Quantifier;

/// So many elements of a collection meet a condition.
///
/// @param space that holds the collection
/// @param over  its elements
record Counted(int number, Space space, Quantifier quantifier, Space over, Node each)
        implements Node {
    /// As many lines are looked at one by one rather than all elements that meet the condition.
    private static final int FEW = 160;

    @Override
    public void mark(Sheet sheet, Marks into) {
        int count = sheet.count(space);
        int words = sheet.words(space);
        long[] certain = into.writeCertain(words);
        long[] possible = into.writePossible(words);
        Arrays.fill(certain, 0, words, -1);
        if ((count & 63) != 0) {
            certain[words - 1] = (1L << count) - 1;
        }
        System.arraycopy(certain, 0, possible, 0, words);
        narrow(sheet, certain, possible);
    }

    /// Takes away the lines where this is not TRUE for certain, or not possible. Looks at no other line.
    ///
    /// @param possible holds all that is `certain`
    void narrow(Sheet sheet, long[] certain, long[] possible) {
        int words = sheet.words(space);
        int lines = 0;
        for (int w = 0; w < words; w++) {
            lines += Long.bitCount(possible[w]);
        }
        if (lines == 0) {
            return;
        }
        Marks met = sheet.of(each);
        boolean some = quantifier.kind() == Quantifier.Kind.SOME;
        if (lines > FEW && (some || quantifier.kind() == Quantifier.Kind.NO)) {
            new Holders(sheet, this, met).narrow(certain, possible, some);
        } else {
            oneByOne(sheet, met, certain, possible);
        }
    }

    private void oneByOne(Sheet sheet, Marks met, long[] certain, long[] possible) {
        int start = sheet.start(space);
        int first = sheet.start(over);
        for (int w = 0; w < sheet.words(space); w++) {
            for (long rest = possible[w]; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                int line = start + (w << 6) + bit;
                int from = over.lines().start(line) - first;
                int to = over.lines().start(line + 1) - first;
                Truth truth =
                        from < to || over.lines().known(line)
                                ? count(met, from, to)
                                : Truth.UNKNOWN;
                if (truth != Truth.TRUE) {
                    certain[w] &= ~(1L << bit);
                }
                if (truth == Truth.FALSE) {
                    possible[w] &= ~(1L << bit);
                }
            }
        }
    }

    private Truth count(Marks met, int from, int to) {
        if (quantifier.kind() == Quantifier.Kind.SOME && to - from <= 64) {
            return some(met, from, to);
        }
        int certain = bits(met.certain(), met.certainAt(), from, to);
        int possible = met.decided() ? certain : bits(met.possible(), met.possibleAt(), from, to);
        int all = to - from;
        int n = quantifier.n();
        return switch (quantifier.kind()) {
            case SOME -> between(certain, possible, 1, all);
            case EVERY -> all == 0 ? Truth.FALSE : between(certain, possible, all, all);
            case NO -> between(certain, possible, 0, 0);
            case AT_LEAST -> between(certain, possible, n, Math.max(n, all));
            case AT_MOST -> between(certain, possible, 0, n);
            case EXACTLY -> between(certain, possible, n, n);
        };
    }

    /// At least `certain` and at most `possible` elements meet the condition: is their number within the bounds?
    private static Truth between(int certain, int possible, int least, int most) {
        if (possible < least || certain > most) {
            return Truth.FALSE;
        }
        return certain >= least && possible <= most ? Truth.TRUE : Truth.UNKNOWN;
    }

    private static Truth some(Marks met, int from, int to) {
        if (any(met.certain(), met.certainAt(), from, to)) {
            return Truth.TRUE;
        }
        return !met.decided() && any(met.possible(), met.possibleAt(), from, to)
                ? Truth.UNKNOWN
                : Truth.FALSE;
    }

    /// Whether a bit is set in a stretch of at most 64.
    private static boolean any(long[] set, int at, int from, int to) {
        if (from == to) {
            return false;
        }
        int length = to - from;
        int within = 64 - (from & 63);
        long first = set[at + (from >> 6)] >>> from;
        if (length <= within) {
            return first << (64 - length) != 0;
        }
        return first != 0 || set[at + (to >> 6)] << (64 - (length - within)) != 0;
    }

    private static int bits(long[] set, int at, int from, int to) {
        int count = 0;
        for (int i = from; i < to; ) {
            int end = Math.min(to, (i | 63) + 1);
            long word = set[at + (i >> 6)] >>> i;
            count += Long.bitCount(end - i == 64 ? word : word & ((1L << (end - i)) - 1));
            i = end;
        }
        return count;
    }
}
