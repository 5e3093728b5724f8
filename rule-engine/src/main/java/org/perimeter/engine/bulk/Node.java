package org.perimeter.engine.bulk;

/// A condition bound to the columns of a batch. Without state of its own: what it finds stands on a [Sheet].
interface Node {
    /// Among the nodes of a policy; each condition is one node only.
    int number();

    Space space();

    /// Marks the lines of the block that the sheet is at.
    void mark(Sheet sheet, Marks into);
}
