package org.perimeter.policy.review;

import org.perimeter.policy.draft.VersionId;

/// Tells whether a version was ever released, and so can no longer be withdrawn.
public interface ReleasedVersions {
    boolean isReleased(VersionId version);
}
