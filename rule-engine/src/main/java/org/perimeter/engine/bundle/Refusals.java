package org.perimeter.engine.bundle;

import java.util.ArrayList;
import java.util.List;

/// Gathers every reason against a document, rather than stopping at the first.
final class Refusals {
    private final List<Refusal> all = new ArrayList<>();

    void add(Reason reason, String place, String text) {
        all.add(new Refusal(reason, place, text));
    }

    void add(Refusal refusal) {
        all.add(refusal);
    }

    void addAll(Refusals others) {
        all.addAll(others.all);
    }

    boolean none() {
        return all.isEmpty();
    }

    List<Refusal> all() {
        return List.copyOf(all);
    }
}
