package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.Values;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition.Comparison;

/// Classes of a field with an order: each value that a test names, and the gaps before, between and after them.
///
/// Gap, value, gap, value, …, gap: the value at `points[i]` is class `2i + 1`.
final class OrderedValues implements ValueClasses {
    private final Value[] points;
    private final double[] near;
    private final Rows[] classes;

    private OrderedValues(Value[] points, Rows[] classes) {
        this.points = points;
        this.near = Arrays.stream(points).mapToDouble(OrderedValues::near).toArray();
        this.classes = classes;
    }

    @Override
    public Rows leftBy(Value value) {
        return classes[position(value)];
    }

    private int position(Value value) {
        double search = near(value);
        int low = 0;
        int high = near.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (near[middle] < search) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (; low < near.length && near[low] == search; low++) {
            int order = Values.compare(value, points[low]);
            if (order <= 0) {
                return order == 0 ? 2 * low + 1 : 2 * low;
            }
        }
        return 2 * low;
    }

    /// A number that grows with the value, though not always: equal ones must be compared exactly.
    private static double near(Value value) {
        return switch (value) {
            case Value.Amount(var number) -> number.doubleValue();
            case Value.Moment(var at) -> at.getEpochSecond();
            case Value.Flag _, Value.Text _ -> 0;
        };
    }

    static final class Builder {
        private final int rows;
        private final NavigableSet<Value> points = new TreeSet<>(Values::compare);
        private final Map<Need.Test, Asked> tests = new LinkedHashMap<>();

        /// @param rows that have the test, rising
        private record Asked(Need.Test test, List<Integer> rows) {}

        Builder(int rows) {
            this.rows = rows;
        }

        /// Leaves out what is asked in another way, which then rules out nothing.
        void add(Placed placed) {
            Need.Test test = placed.test();
            switch (test.leaf()) {
                case Resolved.Compare(_, _, var value) -> points.add(value);
                case Resolved.Between(_, var from, var to) -> {
                    points.add(from);
                    points.add(to);
                }
                case Resolved.OneOf(_, var values) -> points.addAll(values);
                default -> {
                    return;
                }
            }
            List<Integer> having =
                    tests.computeIfAbsent(test, each -> new Asked(each, new ArrayList<>())).rows;
            if (having.isEmpty() || having.getLast() != placed.row()) {
                having.add(placed.row());
            }
        }

        @Nullable ValueClasses build() {
            if (tests.isEmpty()) {
                return null;
            }
            Value[] sorted = points.toArray(Value[]::new);
            return new OrderedValues(sorted, new Sweep(sorted).classes());
        }

        /// Goes through the classes from the least on and keeps, for each row, how many of its tests are met.
        private final class Sweep {
            private final Value[] sorted;
            private final int count;
            private final List<List<Change>> changes;
            private final int[] needed = new int[rows];
            private final int[] met = new int[rows];
            private final Rows left = Rows.all(rows);

            /// From this class on, the test is met, or no longer.
            private record Change(Asked asked, boolean met) {}

            Sweep(Value[] sorted) {
                this.sorted = sorted;
                this.count = 2 * sorted.length + 1;
                this.changes = new ArrayList<>(count);
                for (int i = 0; i <= count; i++) {
                    changes.add(new ArrayList<>());
                }
                tests.values().forEach(this::note);
            }

            private void note(Asked asked) {
                for (int row : asked.rows) {
                    needed[row]++;
                    left.remove(row);
                }
                BitSet meeting = meeting(asked.test.leaf());
                if (!asked.test.wanted()) {
                    meeting.flip(0, count);
                }
                for (int from = meeting.nextSetBit(0); from >= 0; ) {
                    int to = meeting.nextClearBit(from);
                    changes.get(from).add(new Change(asked, true));
                    changes.get(to).add(new Change(asked, false));
                    from = meeting.nextSetBit(to);
                }
            }

            private BitSet meeting(Resolved leaf) {
                BitSet meeting = new BitSet(count + 1);
                switch (leaf) {
                    case Resolved.Compare(_, var comparison, var value) ->
                            compared(meeting, comparison, place(value));
                    case Resolved.Between(_, var from, var to) ->
                            meeting.set(place(from), place(to) + 1);
                    case Resolved.OneOf(_, var values) ->
                            values.forEach(value -> meeting.set(place(value)));
                    default ->
                            throw new IllegalStateException(
                                    leaf + "\nMaybe a test was added without its values.");
                }
                return meeting;
            }

            private int place(Value value) {
                return 2 * Arrays.binarySearch(sorted, value, Values::compare) + 1;
            }

            private void compared(BitSet meeting, Comparison comparison, int at) {
                switch (comparison) {
                    case EQUAL -> meeting.set(at);
                    case DIFFERENT -> {
                        meeting.set(0, count);
                        meeting.clear(at);
                    }
                    case LESS -> meeting.set(0, at);
                    case AT_MOST -> meeting.set(0, at + 1);
                    case GREATER -> meeting.set(at + 1, count);
                    case AT_LEAST -> meeting.set(at, count);
                }
            }

            Rows[] classes() {
                Rows[] classes = new Rows[count];
                for (int at = 0; at < count; at++) {
                    for (Change change : changes.get(at)) {
                        apply(change);
                    }
                    boolean same = at > 0 && left.equals(classes[at - 1]);
                    classes[at] = same ? classes[at - 1] : left.copy();
                }
                return classes;
            }

            private void apply(Change change) {
                for (int row : change.asked.rows) {
                    met[row] += change.met ? 1 : -1;
                    if (met[row] == needed[row]) {
                        left.add(row);
                    } else {
                        left.remove(row);
                    }
                }
            }
        }
    }
}
