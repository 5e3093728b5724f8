package org.perimeter.engine.drools;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.Given;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;

/// Facts while they are still being put together or taken apart.
record Sketch(
        @Nullable Collection owner,
        Map<String, String> values,
        Map<Collection, List<Sketch>> collections) {

    static Sketch of(@Nullable Collection owner) {
        return new Sketch(owner, new TreeMap<>(), new EnumMap<>(Collection.class));
    }

    Facts facts() {
        Facts.Builder facts = Facts.of(owner);
        values.forEach((path, literal) ->
                facts.set(Given.field(path), Given.value(Given.field(path), literal)));
        collections.forEach((collection, elements) ->
                facts.elements(collection, elements.stream().map(Sketch::facts).toList()));
        return facts.build();
    }

    /// The same with one thing less.
    Stream<Sketch> smaller() {
        List<Sketch> smaller = new ArrayList<>();
        values.keySet().forEach(path -> smaller.add(with(sketch -> sketch.values.remove(path))));
        collections.forEach((collection, elements) -> {
            smaller.add(with(sketch -> sketch.collections.remove(collection)));
            for (int i = 0; i < elements.size(); i++) {
                int at = i;
                smaller.add(with(sketch -> sketch.collections.get(collection).remove(at)));
                elements.get(i)
                        .smaller()
                        .forEach(element ->
                                smaller.add(
                                        with(sketch ->
                                                sketch.collections
                                                        .get(collection)
                                                        .set(at, element))));
            }
        });
        return smaller.stream();
    }

    private Sketch with(Consumer<Sketch> change) {
        Sketch copy = of(owner);
        copy.values.putAll(values);
        collections.forEach((collection, elements) ->
                copy.collections.put(collection, new ArrayList<>(elements)));
        change.accept(copy);
        return copy;
    }
}
