package org.perimeter.ui.trial;

import java.util.concurrent.CancellationException;

/// The course of answering one question: hears how far it has come, and knows whether it is still wanted.
interface Course {
    void at(Work work);

    boolean isWanted();

    /// @throws CancellationException where nobody waits for the answer any more
    default void check() {
        if (!isWanted()) {
            throw new CancellationException();
        }
    }
}
