package org.perimeter.engine.fact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The names of the canonical facts in their order, for the consignment and for each collection's elements.
final class FactsLayout {
    private static final Map<String, Member> NONE = Map.of();

    private final Map<Optional<Collection>, Map<String, Member>> members = new HashMap<>();

    sealed interface Member {}

    record Single(Field field) implements Member {}

    record Several(Collection collection) implements Member {}

    private FactsLayout() {}

    static FactsLayout of(FactSchema schema) {
        FactsLayout layout = new FactsLayout();
        schema.fields()
                .forEach(field -> layout.add(field.within(), field.key(), new Single(field)));
        for (Collection collection : Collection.values()) {
            layout.add(collection.parent(), collection.key(), new Several(collection));
        }
        return layout;
    }

    private void add(Optional<Collection> owner, String name, Member member) {
        if (members.computeIfAbsent(owner, any -> new TreeMap<>()).put(name, member) != null) {
            throw new IllegalStateException(
                    "Two members "
                            + name
                            + " in "
                            + owner
                            + "\nMaybe a field is called like a collection.");
        }
    }

    /// Sorted by name.
    java.util.Collection<Member> members(@Nullable Collection owner) {
        return of(owner).values();
    }

    @Nullable Member member(@Nullable Collection owner, String name) {
        return of(owner).get(name);
    }

    private Map<String, Member> of(@Nullable Collection owner) {
        return members.getOrDefault(Optional.ofNullable(owner), NONE);
    }
}
