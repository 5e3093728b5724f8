package org.perimeter.policy.ledger;

import java.time.Instant;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.decision.Decision;

/// A recorded decision.
///
/// @param client    id of the client key that caused it
/// @param factsHash the canonical facts that it was made from; they may have been disposed of
public record LedgerEntry(Decision decision, String client, Hash factsHash, Instant recordedAt) {}
