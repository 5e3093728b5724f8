package org.perimeter.policy.ledger;

import java.time.Instant;

/// Where one stands in the ledger of a programme, newest first; many decisions may share an instant.
public record LedgerPlace(Instant asOf, String decisionId) {
    /// Before the newest.
    public static final LedgerPlace START =
            new LedgerPlace(Instant.parse("9999-12-31T00:00:00Z"), "");

    public static LedgerPlace of(LedgerEntry entry) {
        return new LedgerPlace(entry.decision().asOf(), entry.decision().decisionId());
    }
}
