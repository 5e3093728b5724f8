package org.perimeter.ui.decision;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.fact.Facts;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.ledger.LedgerEntry;
import org.perimeter.policy.ledger.LedgerPlace;

/// What one person reads of decisions: those of the programmes in which their agency takes part.
interface DecisionDesk {
    List<Programme> programmes();

    /// Newest first.
    List<LedgerEntry> after(String programme, LedgerPlace place, int limit);

    Optional<LedgerEntry> find(String decisionId);

    /// What the decision was made from; empty once disposed of.
    Optional<Facts> facts(LedgerEntry entry);
}
