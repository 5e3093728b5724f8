package org.perimeter.policy.audit.anchor;

/// The copy in a directory is not what was written to it.
public final class BrokenAnchor extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long position;

    BrokenAnchor(long position) {
        super("The directory's copy does not fit together at " + position);
        this.position = position;
    }

    /// The first entry that does not fit those before it.
    public long position() {
        return position;
    }
}
