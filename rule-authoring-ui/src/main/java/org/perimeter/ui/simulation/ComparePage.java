package org.perimeter.ui.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.engine.rule.Rule;
import org.perimeter.simulation.comparison.Cell;
import org.perimeter.simulation.comparison.Comparison;
import org.perimeter.simulation.comparison.SwapSet.Swapped;
import org.perimeter.simulation.comparison.Transition;

/// Two runs side by side, with the consignments of the cell that was asked for.
///
/// @param rules of either policy, by id; B's where both have it
/// @param swap  empty when no cell was asked for
record ComparePage(
        Comparison comparison, Named a, Named b, Map<String, Rule> rules, Optional<Swap> swap) {
    ComparePage {
        rules = Map.copyOf(rules);
    }

    /// @param rows some of the cell's consignments
    /// @param next the row that the following ones begin at; empty after the last
    record Swap(Cell cell, Transition transition, List<Line> rows, Optional<Long> next) {
        Swap {
            rows = List.copyOf(rows);
        }
    }

    /// @param onlyA ids of the rules that fired in A alone
    record Line(Swapped swapped, List<String> onlyA, List<String> onlyB) {}
}
