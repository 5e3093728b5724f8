package org.perimeter.engine.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment;

/// What earlier consignments tell of those that a consignment names. Looked up once, then frozen in the canonical facts.
@FunctionalInterface
public interface History {
    /// @param asOf nothing later is seen
    /// @return `null` where nothing can be said: the consignment does not name one, or no history is kept
    @Nullable Past of(Role role, Consignment consignment, Instant asOf);

    static History none() {
        return (_, _, _) -> null;
    }

    /// Of whom it tells.
    enum Role {
        SHIPPER("shipper"),
        CONSIGNEE("consignee"),
        ONWARD_CARRIER("onwardCarrier");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
