package org.perimeter.engine.fact;

import org.perimeter.engine.manifest.Consignment;

/// From the consignment as filed to what rules see of it: weights, codes and instants as they are, plus what follows from
/// them (countries of places, HS chapters, TEU). Pure: the same consignment gives equal facts.
public final class CanonicalFacts {
    private CanonicalFacts() {}

    public static Facts of(Consignment consignment) {
        return FactSchema.standard().read(consignment);
    }
}
