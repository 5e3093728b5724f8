package org.perimeter.policy.audit.anchor;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.agency.Agency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the audit trail is anchored.
///
/// @param directory   holds a directory for each agency that has none of its own
/// @param directories an agency's own, such as a share that it alone controls
@ConfigurationProperties("perimeter.audit.anchors")
record AnchorSettings(Path directory, @DefaultValue Map<Agency, Path> directories) {
    Path directory(Agency agency) {
        @Nullable Path own = directories.get(agency);
        return own == null ? directory.resolve(agency.name()) : own;
    }
}
