package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition.Comparison;

/// Classes of a field that is only asked whether it is one of some values: those that are named, and all others.
final class ListedValues implements ValueClasses {
    /// By the text, or by a value of another kind.
    private final Table<Rows> named;

    private final Rows others;

    private ListedValues(Table<Rows> named, Rows others) {
        this.named = named;
        this.others = others;
    }

    @Override
    public Rows leftBy(Value value) {
        Rows rows = named.get(key(value));
        return rows == null ? others : rows;
    }

    private static Object key(Value value) {
        return value instanceof Value.Text(String text) ? text : value;
    }

    /// Which values a leaf names, and whether a test is met by them or by all others.
    private record Naming(Resolved leaf, boolean met) {
        static @Nullable Naming of(Need.Test test) {
            boolean wanted = test.wanted();
            return switch (test.leaf()) {
                case Resolved.OneOf values -> new Naming(values, wanted);
                case Resolved.InValues list when list.field().type() != FieldType.TEXT ->
                        new Naming(list, wanted);
                case Resolved.Compare(var field, var comparison, var value)
                        when comparison == Comparison.EQUAL ->
                        new Naming(new Resolved.OneOf(field, Set.of(value)), wanted);
                case Resolved.Compare(var field, var comparison, var value)
                        when comparison == Comparison.DIFFERENT ->
                        new Naming(new Resolved.OneOf(field, Set.of(value)), !wanted);
                default -> null;
            };
        }

        void each(Consumer<Object> visitor) {
            if (leaf instanceof Resolved.InValues(_, _, var texts)) {
                texts.forEach(visitor);
            } else if (leaf instanceof Resolved.OneOf(_, var values)) {
                values.forEach(value -> visitor.accept(key(value)));
            }
        }
    }

    static final class Builder {
        private final int rows;
        private final Map<Naming, Integer> numbers = new HashMap<>();
        private final List<Naming> namings = new ArrayList<>();
        private final List<List<Integer>> rowsOf = new ArrayList<>();

        /// How many tests a row has that are met by values which they name; all must be.
        private final int[] needed;

        Builder(int rows) {
            this.rows = rows;
            this.needed = new int[rows];
        }

        /// Leaves out what is asked in another way, which then rules out nothing.
        void add(Placed placed) {
            Naming naming = Naming.of(placed.test());
            if (naming == null) {
                return;
            }
            int number = numbers.computeIfAbsent(naming, _ -> numbers.size());
            if (number == namings.size()) {
                namings.add(naming);
                rowsOf.add(new ArrayList<>());
            }
            List<Integer> having = rowsOf.get(number);
            if (having.isEmpty() || having.getLast() != placed.row()) {
                having.add(placed.row());
                needed[placed.row()] += naming.met ? 1 : 0;
            }
        }

        @Nullable ValueClasses build() {
            if (namings.isEmpty()) {
                return null;
            }
            Group<Rows> none = Group.none();
            Map<Object, Group<Rows>> classes = new HashMap<>();
            for (int number = 0; number < namings.size(); number++) {
                int test = number;
                namings.get(number)
                        .each(value ->
                                classes.merge(
                                        value, none.and(test), (known, _) -> known.and(test)));
            }
            Rows others = Rows.all(rows);
            for (int row = 0; row < rows; row++) {
                if (needed[row] > 0) {
                    others.remove(row);
                }
            }
            Map<Object, Rows> named = HashMap.newHashMap(classes.size());
            classes.forEach((value, of) -> named.put(value, of.shared(() -> left(of, others))));
            return new ListedValues(Table.of(named), others);
        }

        private Rows left(Group<Rows> of, Rows others) {
            Rows left = others.copy();
            Map<Integer, Integer> met = new HashMap<>();
            of.eachTest(test -> {
                if (namings.get(test).met) {
                    for (int row : rowsOf.get(test)) {
                        if (met.merge(row, 1, Integer::sum) == needed[row]) {
                            left.add(row);
                        }
                    }
                }
            });
            of.eachTest(test -> {
                if (!namings.get(test).met) {
                    rowsOf.get(test).forEach(left::remove);
                }
            });
            return left;
        }
    }
}
