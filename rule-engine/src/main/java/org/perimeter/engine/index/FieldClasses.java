package org.perimeter.engine.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.predicate.Reading;

/// What one field says of all rows. Immutable, and built from the tests of this field alone.
final class FieldClasses {
    private final Field field;

    /// Rows that ask for something of the field.
    private final Rows asking;

    /// Rows that are left when the field has no value, and when it has one; `null` where that leaves all.
    private final Rows missing;

    private final @Nullable Rows known;

    private final @Nullable ValueClasses values;
    private final @Nullable WordClasses words;
    private final @Nullable ShapeClasses shapes;

    private FieldClasses(
            Field field,
            Presence presence,
            @Nullable ValueClasses values,
            @Nullable WordClasses words,
            @Nullable ShapeClasses shapes) {
        this.field = field;
        this.asking = presence.asking;
        this.missing = presence.missing;
        this.known = presence.anyWantsMissing ? presence.known : null;
        this.values = values;
        this.words = words;
        this.shapes = shapes;
    }

    Field field() {
        return field;
    }

    void narrow(Rows rows, Facts holder, Reading reading, Scratch scratch) {
        if (!rows.meets(asking)) {
            return;
        }
        Value value = holder.value(field);
        if (value == null) {
            rows.retain(missing);
            return;
        }
        if (known != null) {
            rows.retain(known);
        }
        if (values != null) {
            rows.retain(values.leftBy(value));
        }
        if (value instanceof Value.Text text) {
            if (shapes != null) {
                shapes.narrow(rows, text.text());
            }
            if (words != null) {
                words.narrow(rows, text, reading, scratch);
            }
        }
    }

    private static final class Presence {
        private final Rows asking;
        private final Rows missing;
        private final Rows known;
        private boolean anyWantsMissing;

        Presence(int rows) {
            this.asking = Rows.none(rows);
            this.missing = Rows.all(rows);
            this.known = Rows.all(rows);
        }

        void add(Placed placed) {
            asking.add(placed.row());
            if (placed.test().leaf() instanceof Resolved.MissingField && placed.test().wanted()) {
                known.remove(placed.row());
                anyWantsMissing = true;
            } else {
                missing.remove(placed.row());
            }
        }
    }

    /// @param tests of this field, by rising row
    static FieldClasses of(Field field, List<Placed> tests, int rows) {
        Presence presence = new Presence(rows);
        WordClasses.Builder words = new WordClasses.Builder(rows);
        ShapeClasses.Builder shapes = new ShapeClasses.Builder(rows);
        for (Placed test : tests) {
            presence.add(test);
            words.add(test);
            shapes.add(test);
        }
        return new FieldClasses(
                field, presence, values(field, tests, rows), words.build(), shapes.build());
    }

    private static @Nullable ValueClasses values(Field field, List<Placed> tests, int rows) {
        if (field.type() == FieldType.NUMBER || field.type() == FieldType.MOMENT) {
            OrderedValues.Builder ordered = new OrderedValues.Builder(rows);
            tests.forEach(ordered::add);
            return ordered.build();
        }
        ListedValues.Builder listed = new ListedValues.Builder(rows);
        tests.forEach(listed::add);
        return listed.build();
    }
}
