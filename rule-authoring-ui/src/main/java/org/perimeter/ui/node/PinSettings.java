package org.perimeter.ui.node;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Pins;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The pinned roots by agency and the required agencies by programme. Where no root is set, nothing can be approved.
///
/// @param roots    agency → public keys of its root, base64 SubjectPublicKeyInfo
/// @param required programme → the agencies that must each approve
@ConfigurationProperties("perimeter.pins")
public record PinSettings(
        @Nullable Map<String, List<String>> roots, Map<String, Set<String>> required) {
    public Pins pins() {
        return new Pins(roots == null ? Map.of() : roots, required, false);
    }
}
