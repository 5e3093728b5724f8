package org.perimeter.ui.simulation;

import org.perimeter.simulation.replay.RunId;

/// Whether the runs that a person has ticked can be compared.
sealed interface Choice {
    /// @param missing how many are still to be ticked
    record TooFew(int missing) implements Choice {}

    record TooMany() implements Choice {}

    /// They ran over different consignments.
    record OtherPopulation() implements Choice {}

    /// @param a the earlier one
    record Ready(RunId a, RunId b) implements Choice {
        String address() {
            return "simulations/compare/" + a + "/" + b;
        }
    }
}
