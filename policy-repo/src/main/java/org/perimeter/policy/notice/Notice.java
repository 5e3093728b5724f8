package org.perimeter.policy.notice;

import java.time.Instant;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;

/// One step that concerns a person.
///
/// @param action what the audit trail calls it, such as `approve`
/// @param number of the version
/// @param unread whether the person has not seen it yet
public record Notice(
        long id,
        String action,
        String programme,
        VersionId version,
        int number,
        PersonId by,
        Instant at,
        boolean unread) {}
