package org.perimeter.policy.audit.anchor;

import org.perimeter.policy.audit.AuditEntry;

/// One line of a directory's file.
public sealed interface AnchorLine {
    /// An entry of the trail, as it stood when it was copied.
    record Entry(AuditEntry entry) implements AnchorLine {}

    /// Proves the entries before it.
    record Head(AnchoredHead head) implements AnchorLine {}
}
