package org.perimeter.policy.audit.anchor;

import java.time.Instant;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.audit.AuditTrail;

/// The head of the trail as an agency's directory holds it. It proves every entry up to its sequence.
///
/// @param sequence of the last entry that it proves; 0 for none yet
/// @param hash     of that entry
/// @param at       when it was written
/// @param cause    why then: the action that was taken, or `minute`
public record AnchoredHead(long sequence, Hash hash, Instant at, String cause) {
    /// What stands before the first head.
    public static final AnchoredHead NONE =
            new AnchoredHead(0, AuditTrail.BEGINNING, Instant.EPOCH, "none");
}
