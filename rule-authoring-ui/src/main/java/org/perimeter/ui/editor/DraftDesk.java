package org.perimeter.ui.editor;

import java.util.Optional;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.Saving;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;

/// Where one person's edits of drafts go.
interface DraftDesk {
    /// @param revision the one that the person had before them
    /// @return empty where the database does not answer
    Optional<Saving> save(DraftId draft, int revision, Policy policy);

    /// @return empty where the database does not answer
    Optional<Submitting> submit(Submission submission);
}
