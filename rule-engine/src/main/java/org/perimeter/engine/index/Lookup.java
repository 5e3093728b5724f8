package org.perimeter.engine.index;

import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.predicate.Reading;

/// Looks up consignments in an index, one after the other. Belongs to one thread at a time.
public final class Lookup {
    private final PolicyIndex index;
    private final Reading reading;
    private final Scratch scratch;
    private final int[] candidates;
    private int count;

    Lookup(PolicyIndex index, Reading reading, int rules) {
        this.index = index;
        this.reading = reading;
        this.scratch = index.scratch();
        this.candidates = new int[rules];
    }

    /// Turns to a consignment: finds its candidates, and has its predicates ready to be read.
    public void turnTo(Facts consignment) {
        reading.of(consignment);
        count = index.candidates(consignment, reading, scratch, candidates);
    }

    /// How many rules can still be TRUE.
    public int count() {
        return count;
    }

    /// The position of the rule that is the i-th of them; they rise.
    public int candidate(int i) {
        return candidates[i];
    }

    /// Whether the i-th of them is TRUE for certain, so that its predicates need not tell.
    public boolean isCertain(int i) {
        return index.decides(candidates[i]);
    }

    public Reading reading() {
        return reading;
    }
}
