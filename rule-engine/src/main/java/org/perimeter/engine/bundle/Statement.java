package org.perimeter.engine.bundle;

/// Something that a person or an agency's root puts a signature under.
///
/// Each kind is signed under a domain of its own, so that a signature under one can never be shown as one under another.
public sealed interface Statement
        permits ApprovalStatement, SnapshotStatement, BundleStatement, Roster, AccessFile {
    /// Short ASCII name that precedes the canonical JSON, parted by a NUL.
    String domain();
}
