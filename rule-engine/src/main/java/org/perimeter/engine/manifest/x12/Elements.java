package org.perimeter.engine.manifest.x12;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Decision.MessageFinding;
import org.perimeter.engine.manifest.Consignment.Location;
import org.perimeter.engine.manifest.Consignment.Mode;

/// Turns elements into values. What cannot be read is left unknown and noted.
final class Elements {
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:[0-9]{1,15}(?:\\.[0-9]{0,10})?|\\.[0-9]{1,10})");
    private static final Pattern DATE = Pattern.compile("[0-9]{6}(?:[0-9]{2})?");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}(?:[0-9]{2}){0,2}");

    /// X12 element 188 → kilograms; the pound is 0.45359237 kg by the international agreement of 1959.
    private static final Map<String, BigDecimal> KILOGRAMS =
            Map.of(
                    "K", BigDecimal.ONE,
                    "E", new BigDecimal("1000"), // metric ton
                    "L", new BigDecimal("0.45359237"), // pound
                    "S", new BigDecimal("907.18474"), // short ton, 2,000 lb
                    "T", new BigDecimal("1016.0469088")); // long ton, 2,240 lb

    /// X12 element 184 → cubic metres; the foot is 0.3048 m.
    private static final Map<String, BigDecimal> CUBIC_METRES =
            Map.of(
                    "X", BigDecimal.ONE,
                    "E", new BigDecimal("0.028316846592"), // cubic foot
                    "N", new BigDecimal("0.000016387064"), // cubic inch
                    "M", new BigDecimal("0.001"), // cubic decimetre
                    "V", new BigDecimal("0.001"), // litre
                    "C", new BigDecimal("0.000001")); // cubic centimetre

    private final List<MessageFinding> findings;

    Elements(List<MessageFinding> findings) {
        this.findings = findings;
    }

    void note(MessageFinding finding) {
        findings.add(finding);
    }

    @Nullable BigDecimal number(Segment segment, int element) {
        String text = segment.at(element);
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            note(X12Findings.unreadable(segment.place(element), text));
            return null;
        }
        return new BigDecimal(text);
    }

    @Nullable BigDecimal kilograms(Segment segment, int weight, int unit) {
        return inUnit(KILOGRAMS, segment, weight, unit);
    }

    @Nullable BigDecimal cubicMetres(Segment segment, int volume, int unit) {
        return inUnit(CUBIC_METRES, segment, volume, unit);
    }

    private @Nullable BigDecimal inUnit(
            Map<String, BigDecimal> factors, Segment segment, int amount, int unit) {
        BigDecimal number = number(segment, amount);
        if (number == null) {
            return null;
        }
        String code = segment.at(unit);
        if (code == null) {
            note(X12Findings.noUnit(segment.place(unit)));
            return null;
        }
        BigDecimal factor = factors.get(code);
        if (factor == null) {
            note(X12Findings.unknownCode(segment.place(unit), code));
            return null;
        }
        return number.multiply(factor);
    }

    /// A date of six or eight digits and, perhaps, a time; neither has a zone.
    @Nullable OffsetDateTime moment(Segment segment, int date, int time) {
        String day = segment.at(date);
        if (day == null) {
            return null;
        }
        String clock = segment.at(time);
        try {
            LocalDate read = date(day);
            if (clock == null) {
                note(X12Findings.dateOnly(segment.place(date)));
                return read.atStartOfDay().atOffset(ZoneOffset.UTC);
            }
            OffsetDateTime at = read.atTime(time(clock)).atOffset(ZoneOffset.UTC);
            note(X12Findings.noZone(segment.place(time)));
            return at;
        } catch (DateTimeException e) {
            note(
                    X12Findings.unreadable(
                            segment.place(date), clock == null ? day : day + " " + clock));
            return null;
        }
    }

    /// Six digits are a year of this century.
    private static LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new DateTimeException("Not a date: " + text);
        }
        String digits = text.length() == 6 ? "20" + text : text;
        return LocalDate.of(part(digits, 0, 4), part(digits, 4, 6), part(digits, 6, 8));
    }

    /// To the second; hundredths are dropped.
    private static LocalTime time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new DateTimeException("Not a time: " + text);
        }
        return LocalTime.of(
                part(text, 0, 2), part(text, 2, 4), text.length() > 4 ? part(text, 4, 6) : 0);
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    /// X12 element 91, as far as a manifest names the means of transport.
    @Nullable Mode mode(Segment segment, int element) {
        return switch (segment.at(element)) {
            case null -> null;
            case "O", "Q", "S", "BB", "CC", "RO", "SS", "VE", "VL" -> Mode.SEA;
            case "R", "RC", "ST" -> Mode.RAIL;
            case "J", "M", "LT" -> Mode.ROAD;
            case "A", "AC", "AF" -> Mode.AIR;
            case String other -> {
                note(X12Findings.unknownCode(segment.place(element), other));
                yield null;
            }
        };
    }

    @Nullable Location port(Segment segment, int element, PortScheme scheme) {
        String code = segment.at(element);
        if (code == null) {
            return null;
        }
        Location place = scheme.place(code);
        if (place.code() == null) {
            note(X12Findings.unmappedPort(segment.place(element), code, scheme.title()));
        }
        return place;
    }

    /// A place by X12 element 309 (qualifier), 310 (code) and, where the code says nothing, its name.
    @Nullable Location place(Segment segment, int qualifier, int code, int name) {
        return switch (segment.at(qualifier)) {
            case "D" -> port(segment, code, PortScheme.SCHEDULE_D);
            case "K" -> port(segment, code, PortScheme.SCHEDULE_K);
            case null, default -> {
                String filed = segment.at(code);
                yield filed != null && PortScheme.isLocode(filed)
                        ? PortScheme.locode(filed)
                        : PortScheme.named(segment.has(name) ? segment.at(name) : filed);
            }
        };
    }
}
