package org.perimeter.engine.drools;

import org.perimeter.engine.compile.Truth;

/// One rule that may hold for the consignment at hand: the fact that the rule's pattern matches.
///
/// @param key the rule's position, which the network hashes on
/// @param run the evaluation that the candidate belongs to
record Candidate(Integer key, Run run) {
    boolean holds(int predicate) {
        return run.reading().of(predicate) == Truth.TRUE;
    }

    void fire() {
        run.fired().set(key);
    }
}
