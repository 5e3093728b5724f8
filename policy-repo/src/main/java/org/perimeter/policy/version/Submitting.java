package org.perimeter.policy.version;

import java.util.List;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.check.Finding;
import org.perimeter.policy.RefusalReason;

/// What became of a submission.
public sealed interface Submitting {
    record Submitted(Version version) implements Submitting {}

    /// The policy cannot run, or a rule lacks what a version must tell of it; each is named on its node.
    record Found(List<Finding> findings) implements Submitting {
        public Found {
            findings = List.copyOf(findings);
        }
    }

    /// Examples come out otherwise than their authors expect, or events that every release must catch are missed.
    record Red(List<RedExample> examples, List<MissedEvent> missed) implements Submitting {
        public Red {
            examples = List.copyOf(examples);
            missed = List.copyOf(missed);
        }
    }

    /// @param reached what the policy makes of the consignment
    record RedExample(GoldenCase golden, GoldenCase.Expected reached) {}

    /// @param reached what the policy makes of the consignment
    record MissedEvent(MustCatchEvent event, MustCatchEvent.Reached reached) {}

    record Refused(RefusalReason reason) implements Submitting {}
}
