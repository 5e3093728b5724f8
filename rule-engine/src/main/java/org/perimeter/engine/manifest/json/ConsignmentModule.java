package org.perimeter.engine.manifest.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.perimeter.engine.manifest.Consignment.Mode;
import org.perimeter.engine.manifest.MalformedManifest;
import org.perimeter.engine.manifest.ManifestLimits;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// How single values are written and read; nothing is converted from another type.
final class ConsignmentModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,18})?");

    ConsignmentModule() {
        super("consignment");
        addDeserializer(String.class, new Scalar<>(String.class, ConsignmentModule::text));
        addDeserializer(
                BigDecimal.class, new Scalar<>(BigDecimal.class, ConsignmentModule::decimal));
        addDeserializer(Integer.class, new Scalar<>(Integer.class, ConsignmentModule::count));
        addDeserializer(Boolean.class, new Scalar<>(Boolean.class, ConsignmentModule::flag));
        addDeserializer(
                OffsetDateTime.class,
                new Scalar<>(OffsetDateTime.class, ConsignmentModule::instant));
        addDeserializer(Mode.class, new Scalar<>(Mode.class, ConsignmentModule::mode));
        addSerializer(BigDecimal.class, new AsText<>(BigDecimal.class, BigDecimal::toPlainString));
        addSerializer(
                OffsetDateTime.class, new AsText<>(OffsetDateTime.class, OffsetDateTime::toString));
        addSerializer(
                Mode.class, new AsText<>(Mode.class, mode -> mode.name().toLowerCase(Locale.ROOT)));
    }

    private static String text(JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw wrongType(json, "a string", "une chaîne");
        }
        String text = json.getString();
        if (text.length() > ManifestLimits.CHARACTERS) {
            throw JsonFaults.tooLong(place(json));
        }
        if (text.codePoints()
                .anyMatch(c ->
                        c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            throw JsonFaults.unreadableText(place(json));
        }
        return text;
    }

    private static BigDecimal decimal(JsonParser json) {
        String text = json.currentToken().isScalarValue() ? json.getString() : "";
        if (!PLAIN_DECIMAL.matcher(text).matches()) {
            throw wrongType(
                    json,
                    "a decimal without exponent, of at most 20 digits before and 18 behind the point",
                    "un nombre décimal sans exposant, d'au plus 20 chiffres avant et 18 après le point");
        }
        return new BigDecimal(text);
    }

    private static Integer count(JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
                || json.getNumberType() != JsonParser.NumberType.INT
                || json.getIntValue() < 0) {
            throw wrongType(json, "a whole number of 0 or more", "un nombre entier de 0 ou plus");
        }
        return json.getIntValue();
    }

    private static Boolean flag(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> throw wrongType(json, "true or false", "true ou false");
        };
    }

    private static OffsetDateTime instant(JsonParser json) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(text(json));
            if (at.getYear() >= 1 && at.getYear() <= 9999) {
                return at;
            }
        } catch (DateTimeException e) {
            // Said below, as for a year that no one means.
        }
        throw wrongType(
                json,
                "an instant by ISO 8601 with its offset, such as 2026-03-01T06:30:00Z",
                "un instant ISO 8601 avec son décalage, par exemple 2026-03-01T06:30:00Z");
    }

    private static Mode mode(JsonParser json) {
        return switch (text(json)) {
            case "sea" -> Mode.SEA;
            case "rail" -> Mode.RAIL;
            case "road" -> Mode.ROAD;
            case "air" -> Mode.AIR;
            default ->
                    throw wrongType(
                            json, "one of sea, rail, road, air", "l'un de sea, rail, road, air");
        };
    }

    private static MalformedManifest wrongType(JsonParser json, String en, String fr) {
        return JsonFaults.wrongType(place(json), en, fr);
    }

    private static String place(JsonParser json) {
        return json.streamReadContext().pathAsPointer().toString();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(JsonParser json);
    }

    private static final class Scalar<T> extends StdScalarDeserializer<T> {
        private final Reading<T> reading;

        Scalar(Class<T> type, Reading<T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return reading.from(json);
        }
    }

    @FunctionalInterface
    private interface Writing<T> {
        String of(T value);
    }

    private static final class AsText<T> extends StdScalarSerializer<T> {
        private final Writing<T> writing;

        AsText(Class<T> type, Writing<T> writing) {
            super(type);
            this.writing = writing;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(writing.of(value));
        }
    }
}
