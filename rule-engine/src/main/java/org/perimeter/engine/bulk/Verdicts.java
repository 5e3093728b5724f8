package org.perimeter.engine.bulk;

import java.util.Arrays;
import org.perimeter.engine.compile.Truth;

/// What a policy says of a range of rows: of each row its scope and the rules that fired, of each rule how often.
///
/// Rules are named by their position in the resolved policy.
public final class Verdicts {
    private final int from;
    private final int[] starts;
    private final int[] fired;
    private final int[] points;
    private final Truth[] scope;
    private final long[] timesTrue;
    private final long[] timesUnknown;

    private Verdicts(Builder builder) {
        this.from = builder.from;
        this.starts = builder.starts;
        this.fired = builder.fired;
        this.points = builder.points;
        this.scope = builder.scope;
        this.timesTrue = builder.timesTrue;
        this.timesUnknown = builder.timesUnknown;
    }

    public Truth scope(int row) {
        return scope[row - from];
    }

    /// The rules that fired on a row, rising.
    public int[] fired(int row) {
        return Arrays.copyOfRange(fired, starts[row - from], starts[row - from + 1]);
    }

    public int firedCount(int row) {
        return starts[row - from + 1] - starts[row - from];
    }

    /// The points of the rules that fired on a row, validity left aside.
    public int points(int row) {
        return points[row - from];
    }

    /// On how many of the rows the rule is TRUE.
    public long timesTrue(int rule) {
        return timesTrue[rule];
    }

    public long timesUnknown(int rule) {
        return timesUnknown[rule];
    }

    /// Takes down block by block, rule by rule.
    static final class Builder {
        /// A row of a block and a rule are kept in one number.
        private static final int RULE_BITS =
                Integer.SIZE - 1 - Integer.numberOfTrailingZeros(BulkPolicy.BLOCK);

        private static final int MOST_RULES = 1 << RULE_BITS;

        private final int from;
        private final long[] certain = new long[BulkPolicy.BLOCK / 64];
        private final long[] possible = new long[BulkPolicy.BLOCK / 64];
        private final int[] next = new int[BulkPolicy.BLOCK + 1];
        private final int[] starts;
        private final int[] points;
        private final Truth[] scope;
        private final long[] timesTrue;
        private final long[] timesUnknown;
        private int[] fired = new int[1_024];
        private int[] hits = new int[1_024];
        private int hitCount;
        private int block;
        private int rows;

        Builder(int from, int to, int rules) {
            if (rules > MOST_RULES) {
                throw new IllegalArgumentException(
                        rules
                                + " rules, where "
                                + MOST_RULES
                                + " are the most\nMaybe the policy was not checked.");
            }
            this.from = from;
            this.starts = new int[to - from + 1];
            this.points = new int[to - from];
            this.scope = new Truth[to - from];
            this.timesTrue = new long[rules];
            this.timesUnknown = new long[rules];
        }

        void turnTo(int start, int end) {
            block = start - from;
            rows = end - start;
            hitCount = 0;
            Arrays.fill(next, 0);
        }

        /// The rows of the block on which the rule at hand is TRUE for certain.
        long[] certain() {
            return certain;
        }

        /// The rows of the block on which the rule at hand is not FALSE.
        long[] possible() {
            return possible;
        }

        /// Has every row of the block be TRUE, for the next rule to take away from.
        int fill() {
            int words = (rows + 63) >> 6;
            Arrays.fill(certain, 0, words, -1);
            if ((rows & 63) != 0) {
                certain[words - 1] = (1L << rows) - 1;
            }
            System.arraycopy(certain, 0, possible, 0, words);
            return words;
        }

        /// Takes down what is left.
        void add(int rule, int worth) {
            int words = (rows + 63) >> 6;
            int count = 0;
            int open = 0;
            for (int w = 0; w < words; w++) {
                open += Long.bitCount(possible[w] & ~certain[w]);
                count += Long.bitCount(certain[w]);
            }
            timesUnknown[rule] += open;
            timesTrue[rule] += count;
            if (hitCount + count > hits.length) {
                hits = Arrays.copyOf(hits, Math.max(hitCount + count, 2 * hits.length));
            }
            for (int w = 0; w < words; w++) {
                for (long rest = certain[w]; rest != 0; rest &= rest - 1) {
                    int row = (w << 6) + Long.numberOfTrailingZeros(rest);
                    hits[hitCount++] = row << RULE_BITS | rule;
                    next[row + 1]++;
                    points[block + row] += worth;
                }
            }
        }

        void scope(Marks marks) {
            for (int i = 0; i < rows; i++) {
                boolean in = has(marks.certain(), marks.certainAt(), i);
                boolean open = has(marks.possible(), marks.possibleAt(), i);
                scope[block + i] = in ? Truth.TRUE : open ? Truth.UNKNOWN : Truth.FALSE;
            }
        }

        private static boolean has(long[] set, int at, int row) {
            return (set[at + (row >> 6)] >>> row & 1) != 0;
        }

        /// Hits came rule by rule; puts them down row by row.
        void close() {
            int before = starts[block];
            int total = before + hitCount;
            if (fired.length < total) {
                fired = Arrays.copyOf(fired, Math.max(total, 2 * fired.length));
            }
            next[0] = before;
            for (int row = 0; row < rows; row++) {
                next[row + 1] += next[row];
                starts[block + row + 1] = next[row + 1];
            }
            for (int i = 0; i < hitCount; i++) {
                fired[next[hits[i] >> RULE_BITS]++] = hits[i] & MOST_RULES - 1;
            }
        }

        Verdicts build() {
            return new Verdicts(this);
        }
    }
}
