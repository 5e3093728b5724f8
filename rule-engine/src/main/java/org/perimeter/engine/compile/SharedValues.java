package org.perimeter.engine.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;

/// The meaning of a value that two elements share, for the reference evaluator.
final class SharedValues {
    private SharedValues() {}

    /// @param values of the elements whose value is known
    /// @param all    whether every element and its value is known
    /// @param count  of the elements that are known
    private record Side(List<Object> values, boolean all, int count) {
        boolean surelyNone() {
            return all && count == 0;
        }
    }

    static Truth test(Field field, Field other, Place here) {
        boolean folded = field.type() == FieldType.TEXT || other.type() == FieldType.TEXT;
        Side one = side(field, folded, here);
        if (field.equals(other)) {
            boolean twice = new HashSet<>(one.values).size() < one.values.size();
            boolean surelyNot = one.all || (one.count < 2 && knows(field, here));
            return twice ? Truth.TRUE : surelyNot ? Truth.FALSE : Truth.UNKNOWN;
        }
        Side two = side(other, folded, here);
        Set<Object> common = new HashSet<>(one.values);
        common.retainAll(new HashSet<>(two.values));
        if (!common.isEmpty()) {
            return Truth.TRUE;
        }
        return (one.all && two.all) || one.surelyNone() || two.surelyNone()
                ? Truth.FALSE
                : Truth.UNKNOWN;
    }

    private static Side side(Field field, boolean folded, Place here) {
        List<Place> elements = elements(owner(field), here);
        List<Object> values = new ArrayList<>();
        for (Place element : elements) {
            Value value = element.value(field);
            if (value != null) {
                values.add(
                        folded && value instanceof Value.Text(String text)
                                ? Folding.fold(text)
                                : value);
            }
        }
        boolean all = knows(field, here) && values.size() == elements.size();
        return new Side(values, all, elements.size());
    }

    /// All that are known: under the element that is looked at, or under each element of the consignment.
    private static List<Place> elements(Collection collection, Place here) {
        List<Place> found = new ArrayList<>();
        for (Place holder : holders(collection, here)) {
            List<Place> elements = holder.elements(collection);
            found.addAll(elements == null ? List.of() : elements);
        }
        return found;
    }

    private static List<Place> holders(Collection collection, Place here) {
        Collection parent = collection.parent().orElse(null);
        return parent == null || here.standsOn(parent) ? List.of(here) : elements(parent, here);
    }

    private static boolean knows(Field field, Place here) {
        return knows(owner(field), here);
    }

    private static boolean knows(Collection collection, Place here) {
        Collection parent = collection.parent().orElse(null);
        boolean above = parent == null || here.standsOn(parent) || knows(parent, here);
        return above
                && holders(collection, here).stream().allMatch(place -> place.knows(collection));
    }

    private static Collection owner(Field field) {
        @Nullable Collection owner = field.collection();
        if (owner == null) {
            throw new IllegalStateException(
                    field + " is of no element\nMaybe the condition was not made by the resolver.");
        }
        return owner;
    }
}
