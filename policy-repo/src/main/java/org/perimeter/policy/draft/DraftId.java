package org.perimeter.policy.draft;

import java.util.UUID;

/// A draft, over all its revisions.
public record DraftId(UUID value) {
    public static DraftId of(String text) {
        return new DraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
