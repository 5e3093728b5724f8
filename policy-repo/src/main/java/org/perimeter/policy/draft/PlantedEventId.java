package org.perimeter.policy.draft;

import java.util.UUID;

/// A must-catch event of a draft.
public record PlantedEventId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
