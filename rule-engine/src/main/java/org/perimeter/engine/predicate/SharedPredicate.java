package org.perimeter.engine.predicate;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;

/// Whether two elements have one value, with one hash set for each side.
///
/// @param inside the collection whose element the test stands on; `null` outside every count
record SharedPredicate(Field field, Field other, @Nullable Collection inside) implements Predicate {
    @Override
    public Truth test(Reading reading) {
        boolean folded = field.type() == FieldType.TEXT || other.type() == FieldType.TEXT;
        Side one = new Side(field, folded);
        one.gather(reading, inside);
        if (field.equals(other)) {
            if (one.distinct.size() < one.valued) {
                return Truth.TRUE;
            }
            return one.complete() || (one.collectionKnown && one.elements < 2)
                    ? Truth.FALSE
                    : Truth.UNKNOWN;
        }
        Side two = new Side(other, folded);
        two.gather(reading, inside);
        if (!Collections.disjoint(one.distinct, two.distinct)) {
            return Truth.TRUE;
        }
        return (one.complete() && two.complete()) || one.empty() || two.empty()
                ? Truth.FALSE
                : Truth.UNKNOWN;
    }

    private static final class Side {
        private final Field field;
        private final boolean folded;
        private final Set<Object> distinct = new HashSet<>();
        private boolean collectionKnown = true;
        private int elements;
        private int valued;

        Side(Field field, boolean folded) {
            this.field = field;
            this.folded = folded;
        }

        boolean complete() {
            return collectionKnown && valued == elements;
        }

        boolean empty() {
            return collectionKnown && elements == 0;
        }

        void gather(Reading reading, @Nullable Collection inside) {
            Collection owner = field.collection();
            Collection parent = owner == null ? null : owner.parent().orElse(null);
            if (owner == null) {
                return;
            }
            if (parent == null || within(inside, parent)) {
                take(reading.elements(owner), reading);
                return;
            }
            List<Facts> holders = reading.elements(parent);
            collectionKnown &= holders != null;
            for (Facts holder : holders == null ? List.<Facts>of() : holders) {
                take(holder.elements(owner), reading);
            }
        }

        private static boolean within(@Nullable Collection inside, Collection wanted) {
            return inside != null
                    && (inside == wanted || within(inside.parent().orElse(null), wanted));
        }

        private void take(@Nullable List<Facts> found, Reading reading) {
            collectionKnown &= found != null;
            for (Facts element : found == null ? List.<Facts>of() : found) {
                elements++;
                Value value = element.value(field);
                if (value != null) {
                    valued++;
                    distinct.add(
                            folded && value instanceof Value.Text text
                                    ? reading.folded(text).text()
                                    : value);
                }
            }
        }
    }
}
