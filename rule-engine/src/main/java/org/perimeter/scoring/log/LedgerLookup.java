package org.perimeter.scoring.log;

import java.util.Optional;

/// Finds decisions that the node's own log no longer holds; a port of the scoring node.
public interface LedgerLookup {
    Optional<Entry> decision(String decisionId);

    /// @param client   id of the client key that caused the decision
    /// @param decision the decision record, canonical JSON, byte for byte as it was logged
    record Entry(String client, String decision) {}
}
