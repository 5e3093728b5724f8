package org.perimeter.simulation.replay;

import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.review.Evidence.MustCatch;

/// What a run found.
///
/// @param runHash     of content, data set, `inForceAt` and every outcome: the same inputs give the same
/// @param outcomeHash of the outcomes alone, row by row
/// @param mustCatch   whether the content's examples came out as they must, and its must-catch events were caught
public record RunResult(Hash runHash, Hash outcomeHash, MustCatch mustCatch, Tally tally) {}
