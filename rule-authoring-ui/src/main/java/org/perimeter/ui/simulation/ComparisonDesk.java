package org.perimeter.ui.simulation;

import java.util.Optional;
import org.perimeter.policy.Answer;
import org.perimeter.simulation.comparison.Cell;
import org.perimeter.simulation.comparison.ComparedConsignment;
import org.perimeter.simulation.comparison.Comparison;
import org.perimeter.simulation.comparison.SwapSet;
import org.perimeter.simulation.replay.RunId;

/// Where two runs are compared.
interface ComparisonDesk {
    Answer<Comparison> compare(RunId a, RunId b);

    /// @param from  the first row that may be among them
    /// @param limit how many at most
    SwapSet swapSet(Comparison comparison, Cell cell, long from, int limit);

    Optional<ComparedConsignment> consignment(Comparison comparison, long row);
}
