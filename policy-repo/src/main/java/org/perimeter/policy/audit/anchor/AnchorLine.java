package org.perimeter.policy.audit.anchor;

import org.perimeter.policy.audit.AuditEntry;

/// One line of a directory's file.
public sealed interface AnchorLine {
    /// As it stands in a file, without the end of the line.
    default String json() {
        return AnchorJson.write(this);
    }

    /// An entry of the trail, as it stood when it was copied.
    record Entry(AuditEntry entry) implements AnchorLine {}

    /// Proves the entries before it.
    record Head(AnchoredHead head) implements AnchorLine {}
}
