package org.perimeter.ui.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The page of a subject whose name says all that its address needs.
final class TrailAddress {
    private TrailAddress() {}

    static Optional<String> of(String subject) {
        int space = subject.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        String name =
                URLEncoder.encode(subject.substring(space + 1), StandardCharsets.UTF_8)
                        .replace("+", "%20");
        return switch (subject.substring(0, space)) {
            case "draft" -> Optional.of("drafts/" + name);
            case "run" -> Optional.of("simulations/" + name);
            case "list" -> Optional.of("lists/" + name);
            default -> Optional.empty();
        };
    }
}
