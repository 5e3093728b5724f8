package org.perimeter.policy.database;

import java.nio.file.Path;

/// Another running application holds the data directory; two would destroy each other's data.
public final class DataDirectoryInUse extends DatabaseRefusal {
    DataDirectoryInUse(Path directory, String holder) {
        super(
                "The data directory " + directory + " is in use by " + holder + ".",
                "Stop that one, or give this one a folder of its own with --data DIR.");
    }
}
