package org.perimeter.ui.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.engine.decision.NearestChange;
import org.perimeter.engine.decision.Trial.Said;
import org.perimeter.simulation.population.Impact;
import org.perimeter.simulation.population.Population;

/// What became of trying a rule.
sealed interface Tried {
    /// The programme has no data set yet.
    record NoData() implements Tried {}

    /// The rule, or the frame of the policy, has errors that must be mended first.
    record Unfinished() implements Tried {}

    /// Something went wrong; the log says what.
    record Failed() implements Tried {}

    /// What the rule says of one consignment.
    ///
    /// @param nodes   what each node says, by JSON pointer
    /// @param nearest what would have to be otherwise for the rule to fire, where that is known
    record Single(Map<String, Said> nodes, Optional<NearestChange> nearest) {
        public Single {
            nodes = Map.copyOf(nodes);
        }
    }

    /// @param leftOut ids of other rules that have errors, sorted: the figures are without them
    /// @param millis that the measurement took
    /// @param single about the consignment that was asked about; empty where none was
    record Done(
            Population population,
            Impact impact,
            List<String> leftOut,
            long millis,
            Optional<Single> single)
            implements Tried {
        public Done {
            leftOut = List.copyOf(leftOut);
        }
    }
}
