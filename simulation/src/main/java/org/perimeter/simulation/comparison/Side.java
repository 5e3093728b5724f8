package org.perimeter.simulation.comparison;

import org.perimeter.simulation.replay.ExamCounts;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunResult;
import org.perimeter.simulation.replay.Verdict;

/// One of the two runs, with what it came to.
public record Side(Run run, RunResult result) {
    /// Consignments in scope that it would have examined.
    public long examinations() {
        return result.tally().count(Verdict.EXAMINE);
    }

    /// What became known of those that it would have examined; its confirmed finds are among them.
    public ExamCounts known() {
        return result.tally().verdicts().getOrDefault(Verdict.EXAMINE, ExamCounts.NONE);
    }
}
