package org.perimeter.engine.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;

/// A consignment with some edits made to it. Immutable.
final class Changed {
    private static final FactSchema SCHEMA = FactSchema.standard();

    private final Facts original;
    private final Set<String> fired;
    private final List<Edit> edits;
    private final Place now;

    private Changed(Facts original, Set<String> fired, List<Edit> edits) {
        this.original = original;
        this.fired = fired;
        this.edits = List.copyOf(edits);
        this.now =
                Place.on(edits.isEmpty() ? original : made(original, null, "", this.edits), fired);
    }

    /// @param fired ids of the rules that fired
    static Changed nothing(Facts consignment, Set<String> fired) {
        return new Changed(consignment, fired, List.of());
    }

    List<Edit> edits() {
        return edits;
    }

    Facts facts() {
        return now.facts();
    }

    /// A place by the positions that its elements had before anything was changed.
    ///
    /// @param collection `null` for the consignment
    record Where(@Nullable Where outer, @Nullable Collection collection, int position) {
        static final Where CONSIGNMENT = new Where(null, null, 0);

        Where element(Collection of, int position) {
            return new Where(this, of, position);
        }

        /// This place or the one around it that has fields of the collection.
        Where holder(@Nullable Collection owner) {
            return owner == collection || outer == null ? this : outer.holder(owner);
        }

        String prefix() {
            return collection == null || outer == null
                    ? ""
                    : outer.holder(collection.parent().orElse(null)).prefix()
                            + collection.key()
                            + "["
                            + position
                            + "].";
        }
    }

    Place place(Where where) {
        Collection collection = where.collection;
        if (collection == null || where.outer == null) {
            return now;
        }
        List<Place> elements = place(where.outer).elements(collection);
        int at = positions(where.outer, collection).indexOf(where.position);
        if (elements == null || at < 0) {
            throw new IllegalStateException(
                    where.prefix() + " is not there\nMaybe it was taken away by an earlier edit.");
        }
        return elements.get(at);
    }

    /// Of the elements that are there now; none where the collection is unknown.
    List<Integer> positions(Where holding, Collection over) {
        String holder = holding.holder(over.parent().orElse(null)).prefix();
        List<Place> elements = place(holding).elements(over);
        if (elements == null) {
            return List.of();
        }
        List<Integer> removed = removed(holder, over, edits);
        return IntStream.rangeClosed(1, elements.size() + removed.size())
                .filter(position -> !removed.contains(position))
                .boxed()
                .toList();
    }

    private static List<Integer> removed(String holder, Collection from, List<Edit> edits) {
        return edits.stream()
                .flatMap(edit ->
                        edit instanceof Edit.Remove remove
                                        && remove.from() == from
                                        && remove.holder().equals(holder)
                                ? Stream.of(remove.position())
                                : Stream.empty())
                .toList();
    }

    /// Where a place of this consignment was before, beside one whose place is known.
    Where where(Place place, Place here, Where known) {
        for (Place at = here; at != null; at = at.outer()) {
            if (at.equals(place)) {
                return known.holder(place.collection());
            }
        }
        Place outer = place.outer();
        Collection collection = place.collection();
        if (outer == null || collection == null) {
            return Where.CONSIGNMENT;
        }
        Where holding = where(outer, here, known);
        return holding.element(
                collection, positions(holding, collection).get(place.position() - 1));
    }

    /// Writes a value; one that was written there before no longer counts, and one that is there anyway is no edit.
    Changed write(Where where, Field field, @Nullable Value to) {
        String holder = where.prefix();
        Value from = place(where).facts().value(field);
        List<Edit> all = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Write write
                    && write.holder().equals(holder)
                    && write.field().equals(field)) {
                from = write.from();
            } else {
                all.add(edit);
            }
        }
        if (!Objects.equals(from, to)) {
            all.add(new Edit.Write(holder, field, from, to));
        }
        return new Changed(original, fired, all);
    }

    /// One more element, with nothing in it, after the last.
    ///
    /// @return what is changed then, the new element in it
    Added add(Where holding, Collection to) {
        Where holder = holding.holder(to.parent().orElse(null));
        List<Place> elements = place(holder).elements(to);
        int position =
                1
                        + (elements == null ? 0 : elements.size())
                        + removed(holder.prefix(), to, edits).size();
        List<Edit> all = new ArrayList<>(edits);
        all.add(new Edit.Add(holder.prefix(), to, position));
        return new Added(new Changed(original, fired, all), holding.element(to, position));
    }

    record Added(Changed changed, Where element) {}

    /// Takes an element away that was there from the beginning, and what was written in it.
    Changed remove(Where element) {
        String within = element.prefix();
        List<Edit> all =
                new ArrayList<>(
                        edits.stream().filter(edit -> !edit.place().startsWith(within)).toList());
        Where outer = element.outer;
        Collection from = element.collection;
        if (outer == null || from == null) {
            throw new IllegalArgumentException(
                    "the consignment cannot be taken away\nMaybe an element was meant.");
        }
        String holder = outer.holder(from.parent().orElse(null)).prefix();
        all.add(new Edit.Remove(holder, from, element.position));
        return new Changed(original, fired, all);
    }

    private static Facts made(
            Facts facts, @Nullable Collection owner, String prefix, List<Edit> edits) {
        Facts.Builder made = Facts.of(owner);
        Map<Field, @Nullable Value> written = new HashMap<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Write write && write.holder().equals(prefix)) {
                written.put(write.field(), write.to());
            }
        }
        for (Field field : SCHEMA.fieldsOf(owner)) {
            made.set(field, written.containsKey(field) ? written.get(field) : facts.value(field));
        }
        for (Collection held : Collection.values()) {
            if (held.parent().orElse(null) == owner) {
                made.elements(held, elements(facts.elements(held), held, prefix, edits));
            }
        }
        return made.build();
    }

    private static @Nullable List<Facts> elements(
            @Nullable List<Facts> elements, Collection held, String prefix, List<Edit> edits) {
        List<Facts> all = new ArrayList<>(elements == null ? List.of() : elements);
        edits.stream()
                .filter(edit ->
                        edit instanceof Edit.Add add
                                && add.to() == held
                                && add.holder().equals(prefix))
                .forEach(_ -> all.add(Facts.of(held).build()));
        if (elements == null && all.isEmpty()) {
            return null;
        }
        List<Integer> removed = removed(prefix, held, edits);
        List<Facts> left = new ArrayList<>();
        for (int i = 1; i <= all.size(); i++) {
            if (!removed.contains(i)) {
                String place = prefix + held.key() + "[" + i + "].";
                left.add(made(all.get(i - 1), held, place, edits));
            }
        }
        return left;
    }
}
