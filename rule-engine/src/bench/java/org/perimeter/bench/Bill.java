package org.perimeter.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A consignment as a plain object, for engines that want one. A field that is missing is `null`.
public record Bill(
        @Nullable String loading,
        @Nullable String carrier,
        @Nullable Long weight,
        @Nullable Long quantity,
        @Nullable Long volume,
        List<Line> goods) {
    /// One line of goods.
    ///
    /// @param words of the description, taken apart ahead: the engines under test do that on their own time
    public record Line(
            @Nullable String hs6,
            @Nullable String origin,
            @Nullable Long weight,
            @Nullable Long value,
            @Nullable String description,
            List<String> words) {}
}
