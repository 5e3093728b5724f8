package org.perimeter.ui.review;

import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.release.PublishedRelease;

/// What became of a release.
public sealed interface Publication {
    /// Recorded, and where nodes find it.
    record Published(PublishedRelease release) implements Publication {}

    /// Recorded, and not delivered to the nodes yet; the next start of the application delivers it.
    record Undelivered(PublishedRelease release) implements Publication {}

    record Refused(RefusalReason reason) implements Publication {}
}
