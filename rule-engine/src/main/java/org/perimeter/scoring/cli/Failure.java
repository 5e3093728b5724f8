package org.perimeter.scoring.cli;

/// One file got no decision: what is wrong, where, and what to do.
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String place;
    private final String remedy;

    Failure(String what, String place, String remedy) {
        super(what);
        this.place = place;
        this.remedy = remedy;
    }

    String place() {
        return place;
    }

    String remedy() {
        return remedy;
    }
}
