package org.perimeter.scoring;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.perimeter.engine.decision.Decision.Cause;
import org.perimeter.engine.manifest.Message;

/// A message that asks for decisions.
///
/// @param client id of the client key that brought it
/// @param asOf   when it was received; kept to the millisecond
public record Submission(
        String programme, String client, Instant asOf, Cause cause, Message message) {
    public Submission {
        asOf = asOf.truncatedTo(ChronoUnit.MILLIS);
    }
}
