package org.perimeter.engine.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Values;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;

/// The values of one field, line by line: each different value once, and for each line its number.
///
/// Numbers of values with an order rise with it.
final class Column {
    static final int MISSING = -1;

    private final Field field;
    private final Value[] dictionary;
    private final int[] codes;

    private Column(Field field, Value[] dictionary, int[] codes) {
        this.field = field;
        this.dictionary = dictionary;
        this.codes = codes;
    }

    Field field() {
        return field;
    }

    /// The different values.
    List<Value> dictionary() {
        return Arrays.asList(dictionary);
    }

    /// The number of a line's value, or [#MISSING].
    int code(int line) {
        return codes[line];
    }

    @Nullable Value value(int line) {
        return codes[line] == MISSING ? null : dictionary[codes[line]];
    }

    static boolean ordered(Field field) {
        return field.type() == FieldType.NUMBER || field.type() == FieldType.MOMENT;
    }

    static final class Builder {
        private final Field field;
        private final Map<Value, Integer> numbers = new HashMap<>();
        private final List<Value> values = new ArrayList<>();
        private int[] codes = new int[64];
        private int lines;

        Builder(Field field) {
            this.field = field;
        }

        Field field() {
            return field;
        }

        void add(@Nullable Value value) {
            if (lines == codes.length) {
                codes = Arrays.copyOf(codes, 2 * lines);
            }
            codes[lines++] = value == null ? MISSING : number(value);
        }

        private int number(Value value) {
            Integer known = numbers.putIfAbsent(value, values.size());
            if (known != null) {
                return known;
            }
            values.add(value);
            return values.size() - 1;
        }

        Column build() {
            int[] kept = Arrays.copyOf(codes, lines);
            if (!ordered(field)) {
                return new Column(field, values.toArray(Value[]::new), kept);
            }
            List<Value> sorted = new ArrayList<>(values);
            sorted.sort((Comparator<Value>) Values::compare);
            int[] place = new int[values.size()];
            for (int i = 0; i < sorted.size(); i++) {
                Integer number = numbers.get(sorted.get(i));
                if (number != null) {
                    place[number] = i;
                }
            }
            for (int line = 0; line < lines; line++) {
                kept[line] = kept[line] == MISSING ? MISSING : place[kept[line]];
            }
            return new Column(field, sorted.toArray(Value[]::new), kept);
        }
    }
}
