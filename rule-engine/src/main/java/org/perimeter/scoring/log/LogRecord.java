package org.perimeter.scoring.log;

/// One decision as it was logged before it was answered: all that a replay needs besides the release.
///
/// @param decisionId node, epoch and sequence, never used twice
/// @param client     id of the client key that caused the decision
/// @param factsHash  SHA-256 of the UTF-8 bytes of `facts`, lower-case hexadecimal
/// @param facts      the canonical facts, JSON
/// @param decision   the decision record, canonical JSON
public record LogRecord(
        String decisionId, String client, String factsHash, String facts, String decision) {}
