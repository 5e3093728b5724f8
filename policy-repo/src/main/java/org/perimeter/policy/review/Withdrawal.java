package org.perimeter.policy.review;

import java.time.Instant;
import org.perimeter.policy.agency.PersonId;

/// A version taken back before it was released.
public record Withdrawal(PersonId person, String reason, Instant at) {}
