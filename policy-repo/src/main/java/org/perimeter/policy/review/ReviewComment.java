package org.perimeter.policy.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.agency.Actor;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;

/// What somebody said of a version, or of one of its rules.
///
/// @param rule     the rule that it is about; `null` for the whole version
/// @param resolved who settled it and when; `null` while it is open
public record ReviewComment(
        UUID id,
        VersionId version,
        @Nullable String rule,
        String words,
        Actor by,
        Instant at,
        @Nullable Resolution resolved) {

    /// Who settled it, and when.
    public record Resolution(PersonId by, Instant at) {}

    public boolean isOpen() {
        return resolved == null;
    }

    public Optional<String> ruleId() {
        return Optional.ofNullable(rule);
    }
}
