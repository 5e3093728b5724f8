package org.perimeter.scoring;

/// The programme is known here, and no release of it runs.
public final class NoRelease extends RuntimeException {
    private final String programme;

    NoRelease(String programme) {
        super("No release of " + programme + " runs on this node");
        this.programme = programme;
    }

    public String programme() {
        return programme;
    }
}
