package org.perimeter.engine.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;

/// Where a test stands: on the consignment, or on one element, inside the place that holds its collection.
///
/// @param collection `null` for the consignment
/// @param position   of the element among its like, from 1; 0 for the consignment
/// @param fired      ids of the rules in lower layers that fired for the consignment
public record Place(
        @Nullable Collection collection,
        Facts facts,
        int position,
        @Nullable Place outer,
        Set<String> fired) {

    public static Place on(Facts consignment) {
        return on(consignment, Set.of());
    }

    public static Place on(Facts consignment, Set<String> fired) {
        return new Place(null, consignment, 0, null, fired);
    }

    /// Whether this is an element of the collection, or inside one.
    public boolean standsOn(Collection of) {
        return collection == of || (outer != null && outer.standsOn(of));
    }

    /// The elements of a collection held here, each with its place; `null` where the collection is unknown.
    public @Nullable List<Place> elements(Collection over) {
        List<Facts> elements = holder(over.parent().orElse(null)).facts.elements(over);
        if (elements == null) {
            return null;
        }
        List<Place> places = new ArrayList<>(elements.size());
        for (Facts element : elements) {
            places.add(new Place(over, element, places.size() + 1, this, fired));
        }
        return places;
    }

    /// Whether the collection is known here.
    public boolean knows(Collection of) {
        return holder(of.parent().orElse(null)).facts.elements(of) != null;
    }

    /// The value of a field of this element, of one around it, or of the consignment; `null` where it is unknown.
    public @Nullable Value value(Field field) {
        return holder(field.collection()).facts.value(field);
    }

    /// The place that an element of the collection stands on, this one or one around it.
    ///
    /// @throws IllegalStateException when there is none, which the resolver rules out
    public Place holder(@Nullable Collection owner) {
        if (owner == collection) {
            return this;
        }
        if (outer == null) {
            throw new IllegalStateException(
                    owner
                            + " outside its quantifier\nMaybe the condition was not made by the resolver.");
        }
        return outer.holder(owner);
    }
}
