package org.perimeter.simulation.replay;

import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.VersionId;

/// Whose policy runs.
public sealed interface Subject {
    record OfVersion(VersionId version) implements Subject {}

    record OfDraft(DraftId draft, int revision) implements Subject {}
}
