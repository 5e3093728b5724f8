package org.perimeter.policy.ledger;

/// A record came under the id of another one: two nodes share a name, or a log was tampered with. Nothing was recorded.
public final class LedgerConflict extends RuntimeException {
    LedgerConflict(String decisionId) {
        super(
                "Another decision is recorded as "
                        + decisionId
                        + "\nMaybe two scoring nodes have the same node id.");
    }
}
