package org.perimeter.policy.audit;

import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.Actor;

/// One step to be set down.
///
/// @param actor   who took it; `null` for a command at the machine
/// @param action  kebab case, such as `approve`
/// @param subject what it was taken on, such as `version prince-rupert/3`
/// @param before  hash of the state before; `null` where there was none
/// @param after   hash of the state after; `null` where there is none
public record AuditEvent(
        @Nullable Actor actor,
        String action,
        String subject,
        @Nullable Hash before,
        @Nullable Hash after) {}
