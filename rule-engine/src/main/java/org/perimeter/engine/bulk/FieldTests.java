package org.perimeter.engine.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.Values;
import org.perimeter.engine.fact.Value;

/// All tests of one field, each made once for every value of its dictionary: a range of its numbers, or a set of them.
final class FieldTests {
    static final int MEETS_NONE = 0;

    private final Space space;
    private final Column column;

    /// Ends of ranges, rising, and for each value how many of them are not above it.
    private final int limits;

    private final int[] bucketOf;

    /// For each range the places of its ends among the limits.
    private final int[] from;

    private final int[] to;

    /// Values that meet the same sets are of one class.
    private final int[] classOf;

    private final int[][] setsOf;
    private final int[][] sharedBy;
    private final int sets;

    private FieldTests(Builder builder) {
        this.space = builder.space;
        this.column = builder.column;
        int[] sorted = builder.limits.stream().mapToInt(Integer::intValue).toArray();
        this.limits = sorted.length;
        this.bucketOf = builder.buckets(sorted);
        this.from = builder.from.stream().mapToInt(limit -> place(sorted, limit)).toArray();
        this.to = builder.to.stream().mapToInt(limit -> place(sorted, limit)).toArray();
        ValueSets valueSets = new ValueSets(builder.dictionary, builder.sets);
        this.sets = valueSets.count();
        this.sharedBy = valueSets.sharedBy();
        List<int[]> classes = new ArrayList<>();
        this.classOf = valueSets.classes(classes);
        this.setsOf = classes.toArray(int[][]::new);
    }

    private static int place(int[] sorted, int limit) {
        return Arrays.binarySearch(sorted, limit);
    }

    Space space() {
        return space;
    }

    Column column() {
        return column;
    }

    int limits() {
        return limits;
    }

    int bucket(int code) {
        return bucketOf[code];
    }

    int from(int range) {
        return from[range];
    }

    int to(int range) {
        return to[range];
    }

    int sets() {
        return sets;
    }

    /// The sets that a set is put together from, beside its own.
    int[] sharedBy(int set) {
        return sharedBy[set];
    }

    int classes() {
        return setsOf.length;
    }

    int classOf(int code) {
        return classOf[code];
    }

    int[] setsOf(int valueClass) {
        return setsOf[valueClass];
    }

    /// Collects the tests of one field; the same test always has the same number.
    static final class Builder {
        private final Space space;
        private final Column column;
        private final Value[] dictionary;
        private final TreeSet<Integer> limits = new TreeSet<>();
        private final List<Integer> from = new ArrayList<>();
        private final List<Integer> to = new ArrayList<>();
        private final List<Resolved> sets = new ArrayList<>();

        Builder(Space space, Column column) {
            this.space = space;
            this.column = column;
            this.dictionary = column.dictionary().toArray(Value[]::new);
        }

        int set(Resolved leaf) {
            sets.add(leaf);
            return sets.size() - 1;
        }

        /// Values from one to before another, by their numbers.
        int range(int low, int high) {
            from.add(low);
            to.add(Math.max(low, high));
            limits.add(low);
            limits.add(Math.max(low, high));
            return from.size() - 1;
        }

        int size() {
            return dictionary.length;
        }

        /// How many values of an ordered field are below this one.
        int below(Value value) {
            int at = Arrays.binarySearch(dictionary, value, Values::compare);
            return at >= 0 ? at : -at - 1;
        }

        int upTo(Value value) {
            int at = Arrays.binarySearch(dictionary, value, Values::compare);
            return at >= 0 ? at + 1 : -at - 1;
        }

        private int[] buckets(int[] sorted) {
            int[] buckets = new int[dictionary.length];
            int bucket = 0;
            for (int code = 0; code < buckets.length; code++) {
                while (bucket < sorted.length && sorted[bucket] <= code) {
                    bucket++;
                }
                buckets[code] = bucket;
            }
            return buckets;
        }

        FieldTests build() {
            return new FieldTests(this);
        }
    }
}
