package org.perimeter.policy.notice;

import java.time.Instant;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;

/// One step that concerns a person.
///
/// @param action what the audit trail calls it, such as `approve`
/// @param unread whether the person has not seen it yet
public record Notice(
        long id, String action, Subject subject, PersonId by, Instant at, boolean unread) {
    /// What the step was taken on.
    public sealed interface Subject {}

    /// @param number of the version
    public record OfVersion(VersionId version, String programme, int number) implements Subject {}

    public record OfPerson(PersonId person, String name) implements Subject {}
}
