package org.perimeter.engine.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;

/// Consignments, or the elements of one collection of all of them one after the other, as columns.
///
/// The lines that a holder holds follow each other: those of holder `h` go from `starts[h]` to before `starts[h + 1]`. An
/// unknown collection has no line, like an empty one, but is not known.
final class Lines {
    private final int count;
    private final Column[] columns;
    private final int[] starts;
    private final boolean[] known;
    private final Map<Collection, Lines> nested;

    private Lines(Builder builder) {
        this.count = builder.count;
        this.columns = builder.columns.stream().map(Column.Builder::build).toArray(Column[]::new);
        this.starts = builder.starts.toArray();
        this.known = new boolean[builder.known.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = builder.known.get(i) == 1;
        }
        this.nested = new EnumMap<>(Collection.class);
        builder.nested.forEach((collection, lines) -> nested.put(collection, lines.build()));
    }

    int count() {
        return count;
    }

    /// By the field's slot.
    Column column(int slot) {
        return columns[slot];
    }

    int start(int holder) {
        return starts[holder];
    }

    boolean known(int holder) {
        return known[holder];
    }

    Lines nested(Collection collection) {
        Lines lines = nested.get(collection);
        if (lines == null) {
            throw new IllegalArgumentException(
                    collection + " is not held here\nMaybe its parent's lines were meant.");
        }
        return lines;
    }

    /// A line put together again; equal to what it was made from.
    Facts facts(@Nullable Collection owner, int line) {
        Facts.Builder facts = Facts.of(owner);
        for (Column column : columns) {
            facts.set(column.field(), column.value(line));
        }
        nested.forEach((collection, lines) -> {
            if (lines.known(line)) {
                List<Facts> elements = new ArrayList<>();
                for (int i = lines.start(line); i < lines.start(line + 1); i++) {
                    elements.add(lines.facts(collection, i));
                }
                facts.elements(collection, elements);
            }
        });
        return facts.build();
    }

    static final class Builder {
        private final List<Column.Builder> columns;
        private final Ints starts = new Ints();
        private final Ints known = new Ints();
        private final Map<Collection, Builder> nested = new EnumMap<>(Collection.class);
        private int count;

        Builder(FactSchema schema, @Nullable Collection owner) {
            this.columns = schema.fieldsOf(owner).stream().map(Column.Builder::new).toList();
            for (Collection collection : Collection.values()) {
                if (collection.parent().orElse(null) == owner) {
                    nested.put(collection, new Builder(schema, collection));
                }
            }
            starts.add(0);
        }

        void add(Facts line) {
            for (Column.Builder column : columns) {
                column.add(line.value(column.field()));
            }
            nested.forEach((collection, lines) -> lines.addHeld(line.elements(collection)));
            count++;
        }

        private void addHeld(@Nullable List<Facts> elements) {
            known.add(elements == null ? 0 : 1);
            if (elements != null) {
                elements.forEach(this::add);
            }
            starts.add(count);
        }

        Lines build() {
            return new Lines(this);
        }
    }
}
