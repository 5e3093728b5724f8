package org.perimeter.engine.list;

import java.util.Comparator;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// How far two versions of a list are apart: the entries that either has and the other lacks. Another number under the same
/// key is an entry less and an entry more.
public final class ListChanges {
    private ListChanges() {}

    /// @throws IllegalArgumentException where the two are of different shapes
    public static int between(NamedList one, NamedList other) {
        if (one.shape() != other.shape()) {
            throw new IllegalArgumentException(
                    one.name()
                            + " is a list of "
                            + one.shape()
                            + ", "
                            + other.name()
                            + " one of "
                            + other.shape()
                            + "\nMaybe they are two different lists.");
        }
        Comparator<ListEntry> order = one.shape().order();
        Iterator<ListEntry> ours = one.each().iterator();
        Iterator<ListEntry> theirs = other.each().iterator();
        int changes = 0;
        @Nullable ListEntry our = next(ours);
        @Nullable ListEntry their = next(theirs);
        while (our != null && their != null) {
            int side = order.compare(our, their);
            if (side != 0) {
                changes++;
            } else if (!our.equals(their)) {
                changes += 2; // the same key with another number
            }
            our = side <= 0 ? next(ours) : our;
            their = side >= 0 ? next(theirs) : their;
        }
        for (; our != null; our = next(ours)) {
            changes++;
        }
        for (; their != null; their = next(theirs)) {
            changes++;
        }
        return changes;
    }

    private static @Nullable ListEntry next(Iterator<ListEntry> entries) {
        return entries.hasNext() ? entries.next() : null;
    }
}
