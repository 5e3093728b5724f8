package org.perimeter.policy.version;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.VersionId;

/// A submitted policy. Any further edit is another version, without approvals.
///
/// @param number        from 1 within the programme, without gaps
/// @param draftRevision the revision of the draft that was submitted; it keeps the order on the screen
/// @param base          hash of the content that was released when this was submitted; `null` when there was none
/// @param contributors  every person whose edit it contains
public record Version(
        VersionId id,
        String programme,
        int number,
        Hash contentHash,
        DraftId draft,
        int draftRevision,
        @Nullable Hash base,
        String comment,
        PersonId submittedBy,
        Instant submittedAt,
        Set<PersonId> contributors,
        Dates dates,
        Agreed agreed) {
    public Version {
        contributors = Set.copyOf(contributors);
    }

    public Optional<Hash> baseContentHash() {
        return Optional.ofNullable(base);
    }

    /// Whether the person wrote some of it or submitted it, and so may not approve it.
    public boolean hasHandIn(PersonId person) {
        return contributors.contains(person) || submittedBy.equals(person);
    }

    /// What the audit trail calls it, such as `version prince-rupert/3`.
    public String subject() {
        return "version " + programme + "/" + number;
    }
}
