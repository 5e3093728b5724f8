package org.perimeter.policy.version;

import java.util.Optional;
import org.perimeter.engine.bundle.Hash;

/// Tells what a programme has released, which a new version is judged against.
public interface ReleasedContent {
    Optional<Hash> contentHash(String programme);
}
