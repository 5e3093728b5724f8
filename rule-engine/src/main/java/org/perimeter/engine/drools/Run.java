package org.perimeter.engine.drools;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.index.IndexedPolicy;
import org.perimeter.engine.index.Lookup;
import org.perimeter.engine.predicate.Reading;

/// One evaluation after the other: which rules can still fire, what is read, and which rules fired so far.
///
/// Belongs to one thread at a time. The candidates are the facts of its sessions, one for each rule that ever was one.
final class Run {
    private final Lookup lookup;
    private final BitSet fired;
    private final @Nullable Candidate[] candidates;

    Run(IndexedPolicy policy) {
        this.lookup = policy.lookup();
        this.fired = new BitSet(policy.rules().size());
        this.candidates = new @Nullable Candidate[policy.rules().size()];
    }

    void turnTo(Facts consignment) {
        lookup.turnTo(consignment);
        fired.clear();
    }

    Lookup lookup() {
        return lookup;
    }

    Reading reading() {
        return lookup.reading();
    }

    BitSet fired() {
        return fired;
    }

    Candidate candidate(int key) {
        Candidate known = candidates[key];
        if (known == null) {
            known = new Candidate(key, this);
            candidates[key] = known;
        }
        return known;
    }
}
