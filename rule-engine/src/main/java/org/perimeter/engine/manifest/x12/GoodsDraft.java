package org.perimeter.engine.manifest.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment.Dangerous;
import org.perimeter.engine.manifest.Consignment.Goods;
import org.perimeter.engine.manifest.ManifestLimits;

/// One N10 with the H1 and the continuation rows behind it, in whatever order they come.
final class GoodsDraft {
    private static final Pattern UN_NUMBER = Pattern.compile("(?:UN)?\\s*([0-9]{4})");

    private final @Nullable String container;
    private final @Nullable BigDecimal packages;
    private final @Nullable String hs;
    private final @Nullable BigDecimal value;
    private final @Nullable BigDecimal weight;
    private final @Nullable String currency;
    private final StringBuilder description = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();
    private final List<Dangerous> dangerous = new ArrayList<>();

    /// @param container the number of the container that holds the line, if any does
    GoodsDraft(Segment n10, @Nullable String container, Elements elements) {
        this.container = container;
        packages = elements.number(n10, 1);
        hs = hs(n10, elements);
        value = elements.number(n10, 6);
        weight = elements.kilograms(n10, 8, 7);
        currency = n10.at(13);
        append(n10);
    }

    /// A row that holds nothing but text: it goes on where the line before it was cut, often within a word.
    static boolean continues(Segment n10) {
        for (int element = 1; element <= n10.elements().size(); element++) {
            if (element != 2 && element != 3 && n10.has(element)) {
                return false;
            }
        }
        return n10.has(2) || n10.has(3);
    }

    void append(Segment n10) {
        append(description, n10, 2);
        append(marks, n10, 3);
    }

    void endangered(Segment h1) {
        if (dangerous.size() >= ManifestLimits.ELEMENTS) {
            throw X12Faults.tooMany(h1);
        }
        dangerous.add(new Dangerous(un(h1.at(1)), h1.at(2)));
    }

    Goods goods() {
        return new Goods(
                text(description),
                hs,
                value,
                currency,
                weight,
                packages,
                null,
                text(marks),
                container,
                dangerous);
    }

    private static void append(StringBuilder text, Segment n10, int element) {
        text.append(n10.raw(element));
        if (text.length() > ManifestLimits.CHARACTERS) {
            throw X12Faults.tooLong(n10);
        }
    }

    private static @Nullable String text(StringBuilder text) {
        String whole = text.toString().strip();
        return whole.isEmpty() ? null : whole;
    }

    /// X12 element 23: A is the US tariff, J the US export schedule; the first six digits of both are the Harmonized System's.
    private static @Nullable String hs(Segment n10, Elements elements) {
        return switch (n10.at(4)) {
            case null -> null;
            case "A", "J" -> n10.at(5);
            case String other -> {
                elements.note(X12Findings.unknownCode(n10.place(4), other));
                yield null;
            }
        };
    }

    private static @Nullable String un(@Nullable String code) {
        if (code == null) {
            return null;
        }
        Matcher number = UN_NUMBER.matcher(code);
        return number.matches() ? number.group(1) : code;
    }
}
