package org.perimeter.engine.manifest.x12;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment.Container;
import org.perimeter.engine.manifest.Consignment.Seal;
import org.perimeter.engine.manifest.ManifestLimits;

/// One VID with the M7 behind it.
final class ContainerDraft {
    private final @Nullable String number;
    private final @Nullable String isoType;
    private final @Nullable String loadStatus;
    private final List<Seal> seals = new ArrayList<>();

    ContainerDraft(Segment vid, Elements elements) {
        String joined = (vid.raw(2) + vid.raw(3)).replaceAll("\\s", "");
        number = joined.isEmpty() ? null : joined;
        isoType = vid.at(9);
        loadStatus = loadStatus(vid, elements);
        seal(vid, 4, 5);
    }

    @Nullable String number() {
        return number;
    }

    void sealed(Segment m7) {
        seal(m7, 1, 4);
    }

    Container container() {
        return new Container(number, isoType, loadStatus, seals);
    }

    private void seal(Segment segment, int from, int to) {
        for (int element = from; element <= to; element++) {
            if (segment.has(element)) {
                if (seals.size() >= ManifestLimits.ELEMENTS) {
                    throw X12Faults.tooMany(segment);
                }
                seals.add(new Seal(segment.at(element)));
            }
        }
    }

    /// X12 element 578.
    private static @Nullable String loadStatus(Segment vid, Elements elements) {
        return switch (vid.at(10)) {
            case null -> null;
            case "L" -> "loaded";
            case "E" -> "empty";
            case String other -> {
                elements.note(X12Findings.unknownCode(vid.place(10), other));
                yield null;
            }
        };
    }
}
