package org.perimeter.policy.list;

/// What the entries of a list name, and so how they must be written.
public enum EntryKind {
    /// Codes of any code list, exactly as manifests bear them.
    CODES,
    /// Names of companies and persons.
    PARTIES,
    /// UN/LOCODE.
    PORTS,
    /// Words and phrases.
    WORDS
}
