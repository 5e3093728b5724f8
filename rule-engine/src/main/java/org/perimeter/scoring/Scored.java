package org.perimeter.scoring;

import org.perimeter.engine.decision.Decision;

/// A decision that is on the node's disk.
///
/// @param json the canonical JSON of the decision, as it was logged
public record Scored(Decision decision, String json) {}
