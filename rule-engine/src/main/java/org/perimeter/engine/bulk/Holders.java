package org.perimeter.engine.bulk;

/// Which lines hold an element that meets a condition: found from the elements, each holder once.
final class Holders {
    private final Space over;
    private final int start;
    private final int count;
    private final int firstElement;
    private final int elements;
    private final long[] withCertain;
    private final long[] withPossible;

    Holders(Sheet sheet, Counted counted, Marks met) {
        this.over = counted.over();
        this.start = sheet.start(counted.space());
        this.count = sheet.count(counted.space());
        this.firstElement = sheet.start(over);
        this.elements = sheet.count(over);
        int words = sheet.words(counted.space());
        this.withCertain = new long[words];
        this.withPossible = new long[words];
        find(met.certain(), met.certainAt(), withCertain);
        if (met.decided()) {
            System.arraycopy(withCertain, 0, withPossible, 0, words);
        } else {
            find(met.possible(), met.possibleAt(), withPossible);
        }
        for (int i = 0; i < count; i++) {
            if (!over.lines().known(start + i)) {
                withPossible[i >> 6] |= 1L << i;
            }
        }
    }

    private void find(long[] met, int at, long[] into) {
        for (int i = next(met, at, 0); i >= 0; ) {
            int holder = over.lines().holder(firstElement + i);
            into[(holder - start) >> 6] |= 1L << (holder - start);
            i = next(met, at, over.lines().start(holder + 1) - firstElement);
        }
    }

    private int next(long[] set, int at, int from) {
        int words = (elements + 63) >> 6;
        int w = from >> 6;
        if (w >= words) {
            return -1;
        }
        long rest = set[at + w] & -1L << from;
        while (rest == 0) {
            if (++w == words) {
                return -1;
            }
            rest = set[at + w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(rest);
    }

    /// @param some keeps the lines that hold such an element; otherwise those that hold none
    void narrow(long[] certain, long[] possible, boolean some) {
        for (int w = 0; w < withCertain.length; w++) {
            certain[w] &= some ? withCertain[w] : ~withPossible[w];
            possible[w] &= some ? withPossible[w] : ~withCertain[w];
        }
    }
}
