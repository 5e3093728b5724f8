package org.perimeter.engine.compile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Check;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;

/// Reads the values that authors write, by the type of the field that they are compared with.
final class Literals {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");
    private static final Pattern INSTANT =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");

    private Literals() {}

    /// The value, or `null` once the finding is reported.
    static @Nullable Value read(Field field, String literal, String node, Report.Place report) {
        if (literal.isBlank()) {
            report.add(Check.INCOMPLETE, node);
            return null;
        }
        if (literal.length() > Limits.LITERAL) {
            report.add(Check.TEXT_TOO_LONG, node, literal.length(), Limits.LITERAL);
            return null;
        }
        if (!Report.wellFormed(literal)) {
            report.add(Check.MALFORMED_TEXT, node);
            return null;
        }
        if (!field.codes().isEmpty()
                && field.codes().stream().noneMatch(code -> code.value().equals(literal))) {
            report.add(Check.UNKNOWN_CODE, node, literal, field.path());
            return null;
        }
        Value value = parse(field, literal);
        if (value == null) {
            report.add(Check.LITERAL_UNREADABLE, node, literal, field.path(), shape(field));
        }
        return value;
    }

    private static @Nullable Value parse(Field field, String literal) {
        return switch (field.type()) {
            case TEXT, CODE -> new Value.Text(literal);
            case NUMBER ->
                    NUMBER.matcher(literal).matches()
                            ? new Value.Amount(new BigDecimal(literal))
                            : null;
            case MOMENT -> moment(literal);
            case FLAG ->
                    switch (literal) {
                        case "true" -> new Value.Flag(true);
                        case "false" -> new Value.Flag(false);
                        default -> null;
                    };
        };
    }

    private static @Nullable Value moment(String literal) {
        if (!INSTANT.matcher(literal).matches()) {
            return null;
        }
        try {
            return new Value.Moment(Instant.parse(literal));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Bilingual shape(Field field) {
        return switch (field.type()) {
            case TEXT, CODE -> new Bilingual("a text", "un texte");
            case NUMBER ->
                    new Bilingual(
                            "a number with a point, such as 1500.5",
                            "un nombre avec un point, comme 1500.5");
            case MOMENT ->
                    new Bilingual(
                            "an instant in UTC, such as 2026-03-01T00:00:00Z",
                            "un instant en UTC, comme 2026-03-01T00:00:00Z");
            case FLAG -> new Bilingual("true or false", "true ou false");
        };
    }
}
