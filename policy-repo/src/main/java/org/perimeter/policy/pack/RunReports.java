package org.perimeter.policy.pack;

import java.util.Optional;
import org.perimeter.engine.bundle.Hash;

/// What runs found, for whoever reads a pack; kept by whoever ran them, and a port for that reason.
public interface RunReports {
    /// The figures of a run and what it ran over, as JSON in one way only; empty where they are not kept here.
    ///
    /// @param runHash as evidence names it
    Optional<byte[]> report(Hash runHash);
}
