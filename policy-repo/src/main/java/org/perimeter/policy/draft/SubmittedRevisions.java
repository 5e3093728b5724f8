package org.perimeter.policy.draft;

import java.util.Optional;

/// Tells which revision of which draft a version was made of, so that a draft can begin from it.
public interface SubmittedRevisions {
    Optional<Source> of(VersionId version);

    record Source(DraftId draft, int revision) {}
}
