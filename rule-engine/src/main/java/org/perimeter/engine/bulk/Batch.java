package org.perimeter.engine.bulk;

import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;

/// A stretch of history in columns: what many policies can be tried on, made once. Immutable.
///
/// Row `i` is the i-th consignment that was added. What one of them lacks stays apart from what is empty.
public final class Batch {
    private final Lines consignments;

    private Batch(Lines consignments) {
        this.consignments = consignments;
    }

    public static Builder builder(FactSchema schema) {
        return new Builder(schema);
    }

    public static Batch of(FactSchema schema, Iterable<Facts> consignments) {
        Builder batch = builder(schema);
        consignments.forEach(batch::add);
        return batch.build();
    }

    /// Takes consignments one by one, and keeps none of them.
    public static final class Builder {
        private final Lines.Builder consignments;

        private Builder(FactSchema schema) {
            this.consignments = new Lines.Builder(schema, null);
        }

        public Builder add(Facts consignment) {
            consignments.add(consignment);
            return this;
        }

        public Batch build() {
            return new Batch(consignments.build());
        }
    }

    public int rows() {
        return consignments.count();
    }

    /// The consignment of a row, put together again.
    public Facts facts(int row) {
        return consignments.facts(null, row);
    }

    /// How many consignments, or elements of the field's collection, do not have the field, of all that there are.
    public Lacking lacking(Field field) {
        Lines lines = lines(field.collection());
        Column column = lines.column(field.slot());
        int lacking = 0;
        for (int line = 0; line < lines.count(); line++) {
            lacking += column.code(line) == Column.MISSING ? 1 : 0;
        }
        return new Lacking(lines.count(), lacking);
    }

    /// @param all     consignments or elements
    /// @param lacking those of them without the field
    public record Lacking(int all, int lacking) {}

    /// The consignments for `null`, else the elements of a collection.
    Lines lines(@Nullable Collection owner) {
        return owner == null ? consignments : lines(owner.parent().orElse(null)).nested(owner);
    }
}
