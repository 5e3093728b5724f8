package org.perimeter.policy.draft;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.GoldenCase;

/// Tells which revision of which draft a version was made of, so that a draft can begin from it.
public interface SubmittedRevisions {
    Optional<Source> of(VersionId version);

    /// The examples that the version carries.
    List<GoldenCase> goldenCases(VersionId version);

    /// The lists that the version delegates.
    List<Content.Delegation> delegations(VersionId version);

    record Source(DraftId draft, int revision) {}
}
