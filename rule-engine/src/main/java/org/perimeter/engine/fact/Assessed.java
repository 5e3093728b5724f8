package org.perimeter.engine.fact;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.History.Role;
import org.perimeter.engine.manifest.Consignment;

/// A consignment with what was looked up for it.
///
/// @param asOf when; `null` where nothing was
record Assessed(Consignment filed, @Nullable Instant asOf, Map<Role, Past> pasts) {
    static Assessed of(Consignment filed, @Nullable Instant asOf, History history) {
        Map<Role, Past> pasts = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Past past = asOf == null ? null : history.of(role, filed, asOf);
            if (past != null) {
                pasts.put(role, past);
            }
        }
        return new Assessed(filed, asOf, pasts);
    }

    @Nullable Past past(Role role) {
        return pasts.get(role);
    }
}
