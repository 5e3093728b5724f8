package org.perimeter.engine.bulk;

import java.util.Arrays;

/// Where the lines of a block stand among the bits of its marks.
///
/// Elements lie in planes: the first elements of all holders, each at the place of its holder, then all second ones, and so
/// on. What the elements say together then comes of whole words, without a look at each. Once few holders have one more, the
/// rest lies in a tail, one after the other. A place without a line has no bit in any mark.
///
/// Belongs to one thread, and is laid out again for each block.
final class Layout {
    /// A plane has an element for at least one of so many places; so there are at most as many places for each element.
    static final int SPARSE = 8;

    private static final int MOST_PLANES = 255;
    static final int NONE = -1;

    private final Space space;
    private final int[] sizes = new int[MOST_PLANES + 1];
    private int[] lineAt = {};
    private int[] holderInTail = {};
    private long[] lines = {};
    private long[] known = {};
    private long[] holding = {};
    private int words;
    private int planes;
    private int holderWords;
    private int inTail;
    private int most;

    Layout(Space space) {
        this.space = space;
    }

    /// Lays out the consignments from one to before another.
    void turnTo(int from, int to) {
        clear(to - from);
        for (int i = 0; i < to - from; i++) {
            put(i, from + i);
        }
    }

    /// Lays out all elements that these lines hold.
    void turnTo(Layout holders) {
        holderWords = holders.words;
        known = zeros(known, holderWords);
        holding = zeros(holding, holderWords);
        measure(holders);
        clear((tail() << 6) + inTail);
        if (holderInTail.length < inTail) {
            holderInTail = new int[inTail];
        }
        int next = 0;
        for (int holder = 0; holder < holderWords << 6; holder++) {
            int line = holders.lineAt[holder];
            if (line == NONE) {
                continue;
            }
            int start = space.lines().start(line);
            int size = space.lines().start(line + 1) - start;
            for (int i = 0; i < size; i++) {
                if (i < planes) {
                    put(((i * holderWords) << 6) + holder, start + i);
                } else {
                    put((tail() << 6) + next, start + i);
                    holderInTail[next++] = holder;
                }
            }
        }
    }

    /// Finds out how many elements the holders have, and with that how many planes there are.
    private void measure(Layout holders) {
        Arrays.fill(sizes, 0);
        most = 0;
        int elements = 0;
        for (int holder = 0; holder < holderWords << 6; holder++) {
            int line = holders.lineAt[holder];
            if (line == NONE) {
                continue;
            }
            int size = space.lines().start(line + 1) - space.lines().start(line);
            sizes[Math.min(size, MOST_PLANES)]++;
            elements += size;
            most = Math.max(most, size);
            known[holder >> 6] |= space.lines().known(line) ? 1L << holder : 0;
            holding[holder >> 6] |= size > 0 ? 1L << holder : 0;
        }
        for (int i = MOST_PLANES; i > 0; i--) {
            sizes[i - 1] += sizes[i];
        }
        planes = 0;
        int inPlanes = 0;
        while (planes < MOST_PLANES && sizes[planes + 1] * SPARSE >= holderWords << 6) {
            planes++;
            inPlanes += sizes[planes];
        }
        inTail = elements - inPlanes;
    }

    private void clear(int places) {
        words = (places + 63) >> 6;
        if (lineAt.length < words << 6) {
            lineAt = new int[words << 6];
        }
        Arrays.fill(lineAt, 0, words << 6, NONE);
        lines = zeros(lines, words);
    }

    /// An array with zeros for so long at least: this one, or a longer one.
    static long[] zeros(long[] array, int length) {
        if (array.length < length) {
            return new long[length];
        }
        Arrays.fill(array, 0, length, 0);
        return array;
    }

    private void put(int place, int line) {
        lineAt[place] = line;
        lines[place >> 6] |= 1L << place;
    }

    int words() {
        return words;
    }

    /// The first word of the tail.
    private int tail() {
        return planes * holderWords;
    }

    int holderWords() {
        return holderWords;
    }

    int places() {
        return words << 6;
    }

    /// The line at a place, or [#NONE].
    int line(int place) {
        return lineAt[place];
    }

    /// The places with a line.
    long[] lines() {
        return lines;
    }

    /// The holders whose collection is known.
    long[] known() {
        return known;
    }

    /// The holders that have an element.
    long[] holding() {
        return holding;
    }

    /// Marks the holders that have an element in the set.
    void gather(long[] set, int at, long[] into) {
        int perPlane = holderWords;
        int end = at + planes * perPlane;
        for (int w = 0; w < perPlane; w++) {
            long any = 0;
            for (int i = at + w; i < end; i += perPlane) {
                any |= set[i];
            }
            into[w] = any;
        }
        for (int w = planes * perPlane; w < words; w++) {
            for (long rest = set[at + w]; rest != 0; rest &= rest - 1) {
                int holder = holderInTail(w, Long.numberOfTrailingZeros(rest));
                into[holder >> 6] |= 1L << holder;
            }
        }
    }

    private int holderInTail(int word, int bit) {
        return holderInTail[((word - tail()) << 6) + bit];
    }

    /// Adds up, for each holder, its elements in the set.
    void count(long[] set, int at, Counters into) {
        into.clear(holderWords, most);
        for (int plane = 0; plane < planes; plane++) {
            into.add(set, at + plane * holderWords);
        }
        for (int w = tail(); w < words; w++) {
            for (long rest = set[at + w]; rest != 0; rest &= rest - 1) {
                into.addOne(holderInTail(w, Long.numberOfTrailingZeros(rest)));
            }
        }
    }

    /// Marks the elements whose holder is in the set.
    void hand(long[] holders, int at, long[] into) {
        for (int plane = 0; plane < planes; plane++) {
            System.arraycopy(holders, at, into, plane * holderWords, holderWords);
        }
        for (int w = tail(); w < words; w++) {
            into[w] = 0;
            for (long rest = lines[w]; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                int holder = holderInTail(w, bit);
                into[w] |= (holders[at + (holder >> 6)] >>> holder & 1) << bit;
            }
        }
        for (int w = 0; w < words; w++) {
            into[w] &= lines[w];
        }
    }
}
