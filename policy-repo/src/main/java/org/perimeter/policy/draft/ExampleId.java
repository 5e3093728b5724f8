package org.perimeter.policy.draft;

import java.util.UUID;

/// An example of a draft.
public record ExampleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
