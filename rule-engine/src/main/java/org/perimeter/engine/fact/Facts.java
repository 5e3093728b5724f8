package org.perimeter.engine.fact;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of one consignment, or of one element of a collection of it: the only thing that rules see.
///
/// A field without a value is UNKNOWN. A collection is unknown, or known and perhaps empty. Facts are immutable and equal
/// when they say the same; their canonical form is [FactsJson]'s.
public final class Facts {
    private final @Nullable Value[] values;
    private final Map<Collection, List<Facts>> collections;

    private Facts(@Nullable Value[] values, Map<Collection, List<Facts>> collections) {
        this.values = values;
        this.collections = collections;
    }

    public boolean has(Field field) {
        return value(field) != null;
    }

    /// The value of a field of this very element; `null` where it is unknown.
    public @Nullable Value value(Field field) {
        return field.slot() < values.length ? values[field.slot()] : null;
    }

    public Optional<Value> get(Field field) {
        return Optional.ofNullable(value(field));
    }

    /// The elements of a collection directly under this one; `null` where the collection is unknown.
    public @Nullable List<Facts> elements(Collection collection) {
        return collections.get(collection);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts
                && Arrays.equals(values, facts.values)
                && collections.equals(facts.collections);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + collections.hashCode();
    }

    @Override
    public String toString() {
        return "Facts" + Arrays.toString(values) + collections;
    }

    /// @param owner the collection whose element is being described; `null` for the consignment itself
    public static Builder of(@Nullable Collection owner) {
        return new Builder(owner);
    }

    /// Collects values, then freezes them. A `null` value or list leaves the field or the collection unknown.
    public static final class Builder {
        private final @Nullable Collection owner;
        private final Map<Integer, Value> values = new HashMap<>();
        private final Map<Collection, List<Facts>> collections = new EnumMap<>(Collection.class);
        private int length;

        private Builder(@Nullable Collection owner) {
            this.owner = owner;
        }

        public Builder set(Field field, @Nullable Value value) {
            if (field.collection() != owner) {
                throw new IllegalArgumentException(
                        "Field "
                                + field.path()
                                + " does not belong to "
                                + (owner == null ? "the consignment" : owner.path())
                                + "\nMaybe the value belongs to an element of its collection.");
            }
            if (value != null) {
                if (!field.type().takes(value)) {
                    throw new IllegalArgumentException(
                            "Field "
                                    + field.path()
                                    + " is a "
                                    + field.type()
                                    + ", not "
                                    + value
                                    + "\nMaybe the value was read for another field.");
                }
                values.put(field.slot(), value);
                length = Math.max(length, field.slot() + 1);
            }
            return this;
        }

        public Builder elements(Collection collection, @Nullable List<Facts> elements) {
            if (collection.parent().orElse(null) != owner) {
                throw new IllegalArgumentException(
                        "Collection "
                                + collection.path()
                                + " is not directly under "
                                + (owner == null ? "the consignment" : owner.path())
                                + "\nMaybe it belongs to an element of its parent.");
            }
            if (elements != null) {
                collections.put(collection, List.copyOf(elements));
            }
            return this;
        }

        public Facts build() {
            @Nullable Value[] slots = new Value[length];
            values.forEach((slot, value) -> slots[slot] = value);
            return new Facts(slots, collections);
        }
    }
}
