package org.perimeter.simulation.replay;

import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.review.Evidence.MustCatch;

/// What a run found.
///
/// @param runHash     of content, data set, `inForceAt` and every outcome: the same inputs give the same
/// @param outcomeHash of the outcomes alone, row by row
/// @param mustCatch   whether the content's golden cases came out as they must
public record RunResult(Hash runHash, Hash outcomeHash, MustCatch mustCatch, Tally tally) {}
