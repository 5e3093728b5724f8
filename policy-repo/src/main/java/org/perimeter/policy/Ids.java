package org.perimeter.policy;

import java.util.UUID;

/// Where new ids come from.
@FunctionalInterface
public interface Ids {
    UUID next();
}
