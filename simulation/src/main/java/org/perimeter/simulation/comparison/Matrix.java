package org.perimeter.simulation.comparison;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.perimeter.simulation.replay.Verdict;

/// How many consignments went from each verdict of run A to each of run B.
///
/// @param cells those with a consignment, by A and then by B
public record Matrix(SortedMap<Cell, Transition> cells) {
    public Matrix {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    public Transition at(Cell cell) {
        return cells.getOrDefault(cell, Transition.NONE);
    }

    /// The verdicts that occur in either run, from the mildest.
    public SortedSet<Verdict> verdicts() {
        SortedSet<Verdict> verdicts = new TreeSet<>();
        cells.keySet()
                .forEach(cell -> {
                    verdicts.add(cell.a());
                    verdicts.add(cell.b());
                });
        return verdicts;
    }

    /// Consignments whose verdict differs between the runs.
    public long changed() {
        return cells.entrySet().stream()
                .filter(entry -> entry.getKey().changed())
                .mapToLong(entry -> entry.getValue().count())
                .sum();
    }

    /// Of all consignments that changed.
    public Causes causes() {
        return cells.values().stream().map(Transition::causes).reduce(Causes.NONE, Causes::plus);
    }
}
