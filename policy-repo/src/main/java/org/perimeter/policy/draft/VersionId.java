package org.perimeter.policy.draft;

import java.util.UUID;

/// A submitted version. It stands here because a draft names the one that it began from.
public record VersionId(UUID value) {
    public static VersionId of(String text) {
        return new VersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
