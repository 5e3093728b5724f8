package org.perimeter.engine.compile;

import java.util.List;
import org.perimeter.engine.check.Finding;

/// What became of a policy: ready to run, or refused with everything that is wrong with it.
public sealed interface Resolution {
    record Ready(ResolvedPolicy policy) implements Resolution {}

    /// @param findings all errors, never empty
    record Refused(List<Finding> findings) implements Resolution {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
