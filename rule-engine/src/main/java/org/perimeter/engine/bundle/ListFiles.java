package org.perimeter.engine.bundle;

import java.util.Optional;

/// Where the list files of a release are read when they are needed: on a disk, in a database, over a line. They are named by
/// hash, and nobody has vouched for them yet.
@FunctionalInterface
public interface ListFiles {
    Optional<byte[]> bytes(Hash hash);

    static ListFiles none() {
        return _ -> Optional.empty();
    }
}
