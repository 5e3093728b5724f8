package org.perimeter.policy.agency;

import java.util.UUID;

/// A person, for good. Signed statements name persons by it.
public record PersonId(UUID value) {
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
