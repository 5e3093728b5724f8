package org.perimeter.engine.manifest.x12;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment.Party;
import org.perimeter.engine.manifest.ManifestLimits;

/// One N1 loop: the party, its address and how to reach it.
final class PartyDraft {
    private final Segment name;
    private final List<String> names = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private @Nullable String city;
    private @Nullable String country;
    private @Nullable String phone;

    PartyDraft(Segment n1) {
        name = n1;
        add(names, n1, 2);
    }

    /// X12 element 98: SH shipper, CN consignee, N1 and N2 notify parties, FS final destination, …
    String role() {
        return String.valueOf(name.at(1));
    }

    Segment segment() {
        return name;
    }

    void accept(Segment segment) {
        switch (segment.tag()) {
            case "N2" -> {
                add(names, segment, 1);
                add(names, segment, 2);
            }
            case "N3" -> {
                add(lines, segment, 1);
                add(lines, segment, 2);
            }
            case "N4" -> {
                city = segment.at(1);
                country = segment.at(4);
            }
            case "PER" -> reachedBy(segment);
            default ->
                    throw new IllegalArgumentException(
                            segment.place()
                                    + "\nMaybe a segment that is not of the N1 loop was handed on.");
        }
    }

    /// Three pairs of qualifier and number, of which TE is a telephone.
    private void reachedBy(Segment per) {
        for (int qualifier = 3; qualifier <= 7; qualifier += 2) {
            if (phone == null && "TE".equals(per.at(qualifier))) {
                phone = per.at(qualifier + 1);
            }
        }
    }

    Party party() {
        return new Party(joined(names, " "), joined(lines, ", "), city, country, phone);
    }

    private static void add(List<String> texts, Segment segment, int element) {
        String text = segment.at(element);
        if (text != null) {
            if (texts.size() >= ManifestLimits.ELEMENTS) {
                throw X12Faults.tooMany(segment);
            }
            texts.add(text);
        }
    }

    private static @Nullable String joined(List<String> texts, String by) {
        return texts.isEmpty() ? null : String.join(by, texts);
    }
}
