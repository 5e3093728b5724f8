package org.perimeter.ui.review;

import java.util.List;
import java.util.Optional;

/// How a part of a policy that changed is called on the page.
final class PartName {
    /// Those that have a name: a part in them is called by theirs.
    static final List<String> NAMED =
            List.of(
                    "bands",
                    "baseline",
                    "basis",
                    "basisDate",
                    "dispositions",
                    "effects",
                    "mustCatch",
                    "nextReview",
                    "owner",
                    "programme",
                    "rationale",
                    "reason",
                    "reasonCode",
                    "releasability",
                    "reliability",
                    "scope",
                    "title",
                    "validFrom",
                    "validUntil",
                    "when");

    private PartName() {}

    /// Key of the part's name; empty for a whole rule.
    ///
    /// @param pointer JSON pointer to what changed, such as `/when/parts/1`
    static Optional<String> key(String pointer) {
        return List.of(pointer.split("/", -1)).stream()
                .filter(NAMED::contains)
                .findFirst()
                .map(part -> "review.part." + part);
    }
}
