package org.perimeter.policy.draft;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.agency.PersonId;

/// A policy that is being written, at its newest revision.
///
/// @param base the version that it began from; `null` when it began empty or from a file
public record Draft(
        DraftId id,
        String programme,
        String title,
        @Nullable VersionId base,
        PersonId startedBy,
        Instant startedAt,
        Revision newest) {

    public Optional<VersionId> beganFrom() {
        return Optional.ofNullable(base);
    }

    public int revision() {
        return newest.number();
    }

    public Policy policy() {
        return newest.policy();
    }
}
