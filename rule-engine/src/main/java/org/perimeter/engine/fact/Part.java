package org.perimeter.engine.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Entry.Reading;

/// The fields of the consignment or of one collection's elements, with the collections nested in them.
final class Part<T> {
    private final @Nullable Collection collection;
    private final List<Bound<T>> bound;
    private final List<Nested<T, ?>> nested;

    private record Bound<T>(Field field, Reading<T, Value> reading) {}

    private record Nested<T, E>(Collection collection, Part<E> part, Reading<T, List<E>> elements) {
        void read(T whole, Facts.Builder facts) {
            List<E> found = elements.from(whole);
            facts.elements(
                    collection, found == null ? null : found.stream().map(part::read).toList());
        }
    }

    private Part(@Nullable Collection collection, List<Bound<T>> bound, List<Nested<T, ?>> nested) {
        this.collection = collection;
        this.bound = List.copyOf(bound);
        this.nested = List.copyOf(nested);
    }

    /// @param collection `null` for the consignment itself
    static <T> Part<T> of(@Nullable Collection collection, List<Entry<T>> entries) {
        List<Bound<T>> bound = new ArrayList<>();
        for (Entry<T> entry : entries) {
            bound.add(new Bound<>(entry.field(collection, bound.size()), entry.reading()));
        }
        return new Part<>(collection, bound, List.of());
    }

    <E> Part<T> holding(Collection inner, Part<E> part, Reading<T, List<E>> elements) {
        List<Nested<T, ?>> all = new ArrayList<>(nested);
        all.add(new Nested<>(inner, part, elements));
        return new Part<>(collection, bound, all);
    }

    Facts read(T element) {
        Facts.Builder facts = Facts.of(collection);
        for (Bound<T> one : bound) {
            facts.set(one.field(), one.reading().from(element));
        }
        for (Nested<T, ?> one : nested) {
            one.read(element, facts);
        }
        return facts.build();
    }

    /// All fields: those of this part, then those of the nested ones.
    Stream<Field> fields() {
        return Stream.concat(
                bound.stream().map(Bound::field),
                nested.stream().flatMap(one -> one.part().fields()));
    }
}
