package org.perimeter.policy.version;

import java.util.List;
import org.perimeter.engine.check.Finding;
import org.perimeter.policy.RefusalReason;

/// What became of a submission.
public sealed interface Submitting {
    record Submitted(Version version) implements Submitting {}

    /// The policy cannot run; every error is named on its node.
    record Found(List<Finding> findings) implements Submitting {
        public Found {
            findings = List.copyOf(findings);
        }
    }

    record Refused(RefusalReason reason) implements Submitting {}
}
