package org.perimeter.simulation.comparison;

import java.util.Comparator;
import org.perimeter.simulation.replay.Verdict;

/// Where a consignment stands in the transition matrix: what run A made of it, and what run B did.
public record Cell(Verdict a, Verdict b) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::a).thenComparing(Cell::b);

    public boolean changed() {
        return a != b;
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
