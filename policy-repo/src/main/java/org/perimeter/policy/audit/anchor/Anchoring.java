package org.perimeter.policy.audit.anchor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.agency.Agency;

/// How far the trail is anchored in the directory of one agency.
///
/// @param head     the newest head there
/// @param trouble  why nothing newer could be written; `null` when all is well
/// @param triedAt  when it was last tried
public record Anchoring(
        Agency agency, AnchoredHead head, @Nullable String trouble, Instant triedAt) {}
