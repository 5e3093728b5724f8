package org.perimeter.ui.review;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunResult;
import org.perimeter.simulation.replay.RunState;

/// The runs of a programme that have a result. A run belongs to the content that ran, whichever version or draft it was.
///
/// @param newestFirst all of them
public record FinishedRuns(List<Run> newestFirst) {
    public FinishedRuns {
        newestFirst =
                newestFirst.stream().filter(run -> run.state() instanceof RunState.Done).toList();
    }

    /// Runs of two contents over the same consignments.
    public record Pair(RunId before, RunId after) {
        /// Where they are compared.
        public String address() {
            return "simulations/compare/" + before + "/" + after;
        }
    }

    /// The newest run of the second content that has a counterpart, with the newest one of that.
    public Optional<Pair> pair(Hash before, Hash after) {
        return before.equals(after)
                ? Optional.empty()
                : of(after).stream().flatMap(run -> counterpart(before, run).stream()).findFirst();
    }

    private Optional<Pair> counterpart(Hash before, Run after) {
        return of(before).stream()
                .filter(run -> run.dataSetHash().equals(after.dataSetHash()))
                .findFirst()
                .map(run -> new Pair(run.id(), after.id()));
    }

    private List<Run> of(Hash content) {
        return newestFirst.stream().filter(run -> run.contentHash().equals(content)).toList();
    }

    /// What the run of this hash found.
    Optional<RunResult> result(Hash runHash) {
        return newestFirst.stream()
                .flatMap(run ->
                        run.state() instanceof RunState.Done(var _, var _, var result)
                                ? Optional.of(result).stream()
                                : Optional.<RunResult>empty().stream())
                .filter(result -> result.runHash().equals(runHash))
                .findFirst();
    }
}
