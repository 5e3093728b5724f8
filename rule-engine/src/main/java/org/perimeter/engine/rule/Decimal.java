package org.perimeter.engine.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A decimal as it is written for people: digits in groups of three.
public record Decimal(String sign, String whole, String fraction) {
    private static final Pattern PLAIN = Pattern.compile("(-?)([0-9]{1,40})(?:\\.([0-9]{1,40}))?");

    /// Empty for a text that is no plain decimal.
    public static Optional<Decimal> of(String literal) {
        Matcher plain = PLAIN.matcher(literal);
        return plain.matches()
                ? Optional.of(
                        new Decimal(
                                plain.group(1).isEmpty() ? "" : "−",
                                plain.group(2),
                                plain.group(3) == null ? "" : plain.group(3)))
                : Optional.empty();
    }

    /// @param group stands between groups of three digits
    public String written(char group, char point) {
        StringBuilder grouped = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, group);
        }
        return sign + grouped + (fraction.isEmpty() ? "" : point + fraction);
    }
}
