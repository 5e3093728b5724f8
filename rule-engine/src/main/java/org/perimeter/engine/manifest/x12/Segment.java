package org.perimeter.engine.manifest.x12;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One segment of an interchange.
///
/// @param position from 1, counted over the whole interchange
/// @param elements from the first behind the tag on; an element that was left out is empty
record Segment(int position, String tag, List<String> elements) {
    Segment {
        elements = List.copyOf(elements);
    }

    /// The element without blanks around it; `null` where it is left out or blank.
    ///
    /// @param element from 1, as the standard counts
    @Nullable String at(int element) {
        String text = raw(element).strip();
        return text.isEmpty() ? null : text;
    }

    boolean has(int element) {
        return at(element) != null;
    }

    /// The element with its blanks.
    String raw(int element) {
        return element <= elements.size() ? elements.get(element - 1) : "";
    }

    /// Such as `segment 24, N10`; the same in English and French.
    String place() {
        return "segment " + position + ", " + tag;
    }

    /// Such as `segment 24, N1002`, as the standard writes it.
    String place(int element) {
        return place() + String.format(Locale.ROOT, "%02d", element);
    }
}
