package org.perimeter.engine.index;

import java.util.Arrays;
import org.perimeter.engine.fact.Collection;

/// Sets of rows to work with, so that looking up a consignment allocates nothing. Belongs to one thread at a time.
final class Scratch {
    private static final int DEEPEST =
            Arrays.stream(Collection.values()).mapToInt(Collection::depth).max().orElse(0);

    /// The rows that are left.
    final Rows left;

    /// The rows that the words of a text leave.
    final Rows worded;

    /// The words of a text that are asked for.
    final Hits hits = new Hits();

    private final Rows[] open = new Rows[DEEPEST];
    private final Rows[] one = new Rows[DEEPEST];

    Scratch(int rows) {
        this.left = Rows.none(rows);
        this.worded = Rows.none(rows);
        for (int i = 0; i < DEEPEST; i++) {
            open[i] = Rows.none(rows);
            one[i] = Rows.none(rows);
        }
    }

    /// The rows for which no element of the collection was found yet.
    Rows open(Collection over) {
        return open[over.depth() - 1];
    }

    /// The rows that one element of the collection leaves.
    Rows one(Collection over) {
        return one[over.depth() - 1];
    }
}
