package org.perimeter.policy.release;

import org.perimeter.engine.bundle.Candidate;

/// Takes a published release to where scoring nodes find it.
@FunctionalInterface
public interface BundleSink {
    /// Takes it there, or throws. The same release may come again, after a crash or at a start.
    void deliver(Candidate release);
}
