package org.perimeter.policy.review;

import java.time.Instant;
import java.util.UUID;
import org.perimeter.policy.agency.Actor;
import org.perimeter.policy.draft.VersionId;

/// What an agency wants changed before it agrees to a version. While it stands, the version goes no further.
public record ChangeRequest(UUID id, VersionId version, Actor by, String reason, Instant at) {}
