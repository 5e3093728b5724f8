package org.perimeter.policy.draft;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.ProgrammeSettings;

/// Tells what versions were made of, so that a draft can begin from one.
public interface SubmittedRevisions {
    Optional<Source> of(VersionId version);

    /// What the version carries beside its policy.
    Carried carried(VersionId version);

    /// The settings of what the programme has released; empty ones where that is nothing.
    ProgrammeSettings released(String programme);

    /// The lists that the version delegates.
    List<Content.Delegation> delegations(VersionId version);

    record Source(DraftId draft, int revision) {}

    record Carried(List<GoldenCase> examples, ProgrammeSettings settings) {}
}
