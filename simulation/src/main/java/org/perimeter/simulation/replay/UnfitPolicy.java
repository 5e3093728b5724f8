package org.perimeter.simulation.replay;

import java.util.List;
import org.perimeter.engine.check.Finding;

/// The policy has errors, and cannot run.
public final class UnfitPolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitPolicy(List<Finding> findings) {
        super(findings.size() + " errors, the first: " + findings.getFirst());
    }
}
