package org.perimeter.ui.decision;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.ledger.LedgerEntry;
import org.perimeter.policy.ledger.LedgerPlace;

/// What one person reads of decisions: those of the programmes in which their agency takes part.
interface DecisionDesk {
    List<Programme> programmes();

    /// Newest first.
    List<LedgerEntry> after(String programme, LedgerPlace place, int limit);

    Optional<LedgerEntry> find(String decisionId);

    /// The canonical facts that the decision was made from; empty once disposed of.
    Optional<byte[]> facts(LedgerEntry entry);

    /// The record of a decision, byte for byte.
    byte[] document(LedgerEntry entry);

    /// What the node ran; empty where its release is not recorded here.
    Optional<ResolvedPolicy> policy(LedgerEntry entry);
}
