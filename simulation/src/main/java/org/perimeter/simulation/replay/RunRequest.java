package org.perimeter.simulation.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.agency.PersonId;

/// What a person asks for.
///
/// @param dataSet   id of the data set
/// @param inForceAt the instant at which the validity of rules is taken; `null` for now
public record RunRequest(
        Subject subject, String dataSet, @Nullable Instant inForceAt, PersonId by) {}
