package org.perimeter.scoring.release;

/// Too many callers wait for a release already: whoever is told so comes back later.
public final class NoSeat extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSeat() {
        super("Too many callers wait for a release already", null, false, false);
    }
}
