package org.perimeter.ui.review;

import java.util.List;
import java.util.Optional;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.simulation.replay.Tally;

/// What simulations say about a version.
///
/// @param attached   newest first
/// @param found      by the run that an approval would rest on; empty where there is none
/// @param comparison runs of what is released now and of the version over the same consignments
record Proof(
        List<AttachedEvidence> attached,
        Optional<Tally> found,
        Optional<FinishedRuns.Pair> comparison) {}
