package org.perimeter.policy.draft;

import java.time.Instant;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.agency.PersonId;

/// One save of a draft.
///
/// @param number from 1, without gaps
/// @param hash   of the policy as it was written, order and all
public record Revision(int number, Policy policy, Hash hash, PersonId editedBy, Instant editedAt) {}
