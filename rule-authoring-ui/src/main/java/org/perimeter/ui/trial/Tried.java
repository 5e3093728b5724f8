package org.perimeter.ui.trial;

import java.util.List;
import java.util.Map;
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

    /// @param leftOut ids of other rules that have errors, sorted: the figures are without them
    /// @param millis that the measurement took
    /// @param single what each node says of the consignment that was asked about, by JSON pointer; empty where none was
    record Done(
            Population population,
            Impact impact,
            List<String> leftOut,
            long millis,
            Map<String, Said> single)
            implements Tried {
        public Done {
            leftOut = List.copyOf(leftOut);
        }
    }
}
