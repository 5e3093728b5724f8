package org.perimeter.engine.bulk;

/// For each line of a block whether a condition is TRUE there for certain, and whether that is possible: not FALSE.
///
/// What is possible and not certain is UNKNOWN. Both stand as bits from a place in an array on, which may be another's; bits
/// after the last line are 0.
final class Marks {
    private long[] certain = {};
    private int certainAt;
    private long[] possible = {};
    private int possibleAt;
    private boolean decided;
    private long[] ownCertain = {};
    private long[] ownPossible = {};

    long[] certain() {
        return certain;
    }

    int certainAt() {
        return certainAt;
    }

    long[] possible() {
        return possible;
    }

    int possibleAt() {
        return possibleAt;
    }

    /// Whether nothing is UNKNOWN.
    boolean decided() {
        return decided;
    }

    /// Room of its own for so many words, with whatever stood there; what is possible is the same until told otherwise.
    long[] writeCertain(int words) {
        if (ownCertain.length < words) {
            ownCertain = new long[words];
        }
        readCertain(ownCertain, 0);
        return ownCertain;
    }

    long[] writePossible(int words) {
        if (ownPossible.length < words) {
            ownPossible = new long[words];
        }
        possible = ownPossible;
        possibleAt = 0;
        decided = false;
        return ownPossible;
    }

    void readCertain(long[] from, int at) {
        certain = from;
        certainAt = at;
        possible = from;
        possibleAt = at;
        decided = true;
    }
}
