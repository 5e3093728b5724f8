package org.perimeter.engine.fact;

import java.time.Instant;
import org.perimeter.engine.manifest.Consignment;

/// From the consignment as filed to what rules see of it: weights, codes and instants as they are, plus what follows from
/// them (countries of places, HS chapters, TEU). Pure: the same consignment gives equal facts.
public final class CanonicalFacts {
    private CanonicalFacts() {}

    /// With nothing looked up: `asOf` and history are unknown.
    public static Facts of(Consignment consignment) {
        return FactSchema.standard().read(Assessed.of(consignment, null, History.none()));
    }

    /// With what was looked up frozen in them.
    public static Facts of(Consignment consignment, Instant asOf, History history) {
        return FactSchema.standard().read(Assessed.of(consignment, asOf, history));
    }
}
