package org.perimeter.policy.release;

import java.util.Set;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.review.Withdrawal;

/// Where a version stands on its way to the scoring nodes.
public sealed interface Stage {
    /// @param missing the agencies that have not approved yet, never empty
    record InReview(Set<Agency> missing) implements Stage {
        public InReview {
            missing = Set.copyOf(missing);
        }
    }

    /// Every required agency has approved; an explicit step releases it.
    record Approved() implements Stage {}

    /// Released, and waiting for the instant from which nodes run it.
    record Scheduled(PublishedRelease release) implements Stage {}

    /// Nodes ran it until its window was over.
    record Over(PublishedRelease last) implements Stage {}

    /// Nodes run it.
    record Released(PublishedRelease release) implements Stage {}

    /// Another release came over it; it can come back.
    record Replaced(PublishedRelease last) implements Stage {}

    record Withdrawn(Withdrawal withdrawal) implements Stage {}
}
