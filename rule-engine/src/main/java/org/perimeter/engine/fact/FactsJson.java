package org.perimeter.engine.fact;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// The canonical bytes of facts: what is hashed, logged and replayed.
///
/// One object with a name for each known field ([Field#key()]) and each known collection ([Collection#key()]), sorted by
/// name, without blanks, UTF-8. Every value is a string but flags: numbers are plain decimals without trailing zeros,
/// instants are ISO 8601 in UTC. What is unknown has no name. Equal facts give equal bytes.
public final class FactsJson {
    private static final String MAYBE =
            "\nMaybe they were not written by this version, or were changed since.";
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final FactsLayout LAYOUT = FactsLayout.of(FactSchema.standard());
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(
                            JsonWriteFeature.ESCAPE_FORWARD_SLASHES,
                            JsonWriteFeature.ESCAPE_NON_ASCII)
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private FactsJson() {}

    public static byte[] canonical(Facts facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(json, null, facts);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, @Nullable Collection owner, Facts facts) {
        json.writeStartObject();
        for (FactsLayout.Member member : LAYOUT.members(owner)) {
            switch (member) {
                case FactsLayout.Single(Field field) -> write(json, field, facts.value(field));
                case FactsLayout.Several(Collection inner) ->
                        write(json, inner, facts.elements(inner));
            }
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Field field, @Nullable Value value) {
        switch (value) {
            case null -> {}
            case Value.Text(String text) -> json.writeStringProperty(field.key(), text);
            case Value.Amount(BigDecimal number) ->
                    json.writeStringProperty(field.key(), number.toPlainString());
            case Value.Moment(Instant at) -> json.writeStringProperty(field.key(), at.toString());
            case Value.Flag(boolean set) -> json.writeBooleanProperty(field.key(), set);
        }
    }

    private static void write(
            JsonGenerator json, Collection collection, @Nullable List<Facts> elements) {
        if (elements != null) {
            json.writeName(collection.key());
            json.writeStartArray();
            for (Facts element : elements) {
                write(json, collection, element);
            }
            json.writeEndArray();
        }
    }

    /// Reads what [#canonical] wrote.
    ///
    /// @throws IllegalArgumentException where the bytes are anything else, with the place
    public static Facts read(byte[] canonical) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), canonical)) {
            json.nextToken();
            Facts facts = read(json, null);
            if (json.nextToken() != null) {
                throw refused(json, "Something follows the facts");
            }
            return facts;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "Facts that are not JSON: " + e.getOriginalMessage() + MAYBE, e);
        }
    }

    private static Facts read(JsonParser json, @Nullable Collection owner) {
        expect(json, JsonToken.START_OBJECT);
        Facts.Builder facts = Facts.of(owner);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (LAYOUT.member(owner, name)) {
                case FactsLayout.Single(Field field) -> facts.set(field, value(json, field));
                case FactsLayout.Several(Collection inner) ->
                        facts.elements(inner, elements(json, inner));
                case null -> throw refused(json, "An unknown name " + name);
            }
        }
        return facts.build();
    }

    private static List<Facts> elements(JsonParser json, Collection collection) {
        expect(json, JsonToken.START_ARRAY);
        List<Facts> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(json, collection));
        }
        return elements;
    }

    private static Value value(JsonParser json, Field field) {
        if (field.type() == FieldType.FLAG) {
            return new Value.Flag(json.getBooleanValue());
        }
        expect(json, JsonToken.VALUE_STRING);
        String text = json.getString();
        return switch (field.type()) {
            case TEXT, CODE -> new Value.Text(text);
            case NUMBER -> amount(json, text);
            case MOMENT -> moment(json, text);
            case FLAG -> throw refused(json, "A flag as a string");
        };
    }

    private static Value amount(JsonParser json, String text) {
        if (!PLAIN_DECIMAL.matcher(text).matches()) {
            throw refused(json, "A number " + text);
        }
        return new Value.Amount(new BigDecimal(text));
    }

    private static Value moment(JsonParser json, String text) {
        try {
            return new Value.Moment(Instant.parse(text));
        } catch (DateTimeException e) {
            throw refused(json, "An instant " + text);
        }
    }

    private static void expect(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) {
            throw refused(json, json.currentToken() + " instead of " + token);
        }
    }

    private static IllegalArgumentException refused(JsonParser json, String what) {
        return new IllegalArgumentException(
                what + " at " + json.streamReadContext().pathAsPointer() + " of the facts" + MAYBE);
    }
}
