package org.perimeter.policy.draft;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.agency.PersonId;

/// A draft without its policy: a list of many need not read them all.
///
/// @param base     the version that it began from; `null` when it began empty or from a file
/// @param revision the newest one
/// @param savedBy  whose save that is
public record Heading(
        DraftId id,
        String programme,
        String title,
        @Nullable VersionId base,
        int revision,
        PersonId savedBy,
        Instant savedAt) {

    public Optional<VersionId> beganFrom() {
        return Optional.ofNullable(base);
    }
}
