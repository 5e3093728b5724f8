package org.perimeter.scoring;

/// The node cannot start as it was configured.
public final class StartRefused extends RuntimeException {
    private final String remedy;

    public StartRefused(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
