package org.perimeter.scoring.log;

import java.nio.file.Path;
import java.time.Duration;

/// How a node keeps its decision log.
///
/// @param directory    of this log alone
/// @param node         name of the node, `[a-z0-9]{1,16}`, unique among all nodes that feed one ledger
/// @param segmentBytes a new file is begun once one is this long
/// @param keepBytes    files that the ledger has are deleted, oldest first, while they are longer than this together
/// @param queueBytes   how much may wait for the disk before callers are told to come back
/// @param patience     how long a caller waits for the disk
public record LogSettings(
        Path directory,
        String node,
        long segmentBytes,
        long keepBytes,
        long queueBytes,
        Duration patience) {
    public LogSettings {
        if (!DecisionId.isNode(node)) {
            throw new IllegalArgumentException(
                    "'"
                            + node
                            + "' cannot name a node"
                            + "\nMaybe it holds capitals or signs: use 1 to 16 of a-z and 0-9, such as 'halifax1'.");
        }
    }

    public static LogSettings of(Path directory, String node) {
        return new LogSettings(
                directory, node, 64 << 20, 1L << 30, 64 << 20, Duration.ofSeconds(10));
    }
}
