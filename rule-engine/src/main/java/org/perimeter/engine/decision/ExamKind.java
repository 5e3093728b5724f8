package org.perimeter.engine.decision;

/// How a consignment is examined, from the weakest to the strongest.
public enum ExamKind {
    /// Non-intrusive image.
    NII,
    /// Doors opened.
    TAILGATE,
    /// Unloaded completely.
    FULL
}
