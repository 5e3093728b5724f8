package org.perimeter.scoring;

import java.util.SortedSet;

/// This node is not configured for the programme.
public final class UnknownProgramme extends RuntimeException {
    private final String programme;
    private final SortedSet<String> known;

    UnknownProgramme(String programme, SortedSet<String> known) {
        super("No programme '" + programme + "' on this node, which knows " + known);
        this.programme = programme;
        this.known = known;
    }

    public String programme() {
        return programme;
    }

    public SortedSet<String> known() {
        return known;
    }
}
