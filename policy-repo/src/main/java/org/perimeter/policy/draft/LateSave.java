package org.perimeter.policy.draft;

import java.time.Instant;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.agency.PersonId;

/// A save that came after another one, kept beside the draft.
public record LateSave(int basedOn, Policy policy, PersonId editedBy, Instant editedAt) {}
