package org.perimeter.policy.review;

import java.time.Instant;
import org.perimeter.policy.agency.PersonId;

/// Evidence with who attached it to a version.
public record AttachedEvidence(Evidence evidence, PersonId attachedBy, Instant attachedAt) {}
