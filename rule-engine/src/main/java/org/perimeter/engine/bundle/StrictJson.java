package org.perimeter.engine.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import org.perimeter.engine.json.StrictRecords;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// The mapper behind every signed document: nothing unknown, nothing twice, nothing missing, nothing converted.
final class StrictJson {
    private static final JsonMapper MAPPER =
            StrictRecords.mapper()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private StrictJson() {}

    /// What is `null` in a record is left out.
    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static JsonNode parse(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node.isMissingNode()) {
                throw new MalformedDocument(Reason.MALFORMED_JSON, "", "The document is empty");
            }
            return node;
        } catch (StreamReadException e) {
            boolean twice = e.getOriginalMessage().startsWith("Duplicate");
            throw new MalformedDocument(
                    twice ? Reason.DUPLICATE_KEY : Reason.MALFORMED_JSON,
                    pointer(e),
                    e.getOriginalMessage());
        } catch (JacksonException e) {
            throw new MalformedDocument(Reason.MALFORMED_JSON, pointer(e), e.getOriginalMessage());
        }
    }

    static <T> T read(JsonNode node, Class<T> type) {
        return type.cast(read(node, MAPPER.constructType(type)));
    }

    @SuppressWarnings("unchecked") // the type is built from the parameter
    static <T extends Statement> Signed<T> readSigned(JsonNode node, Class<T> kind) {
        JavaType type = MAPPER.getTypeFactory().constructParametricType(Signed.class, kind);
        return (Signed<T>) read(node, type);
    }

    private static Object read(JsonNode node, JavaType type) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (UnrecognizedPropertyException e) {
            throw new MalformedDocument(
                    Reason.UNKNOWN_FIELD, pointer(e), "Unknown field " + e.getPropertyName());
        } catch (JacksonException e) {
            boolean missing =
                    e.getOriginalMessage().startsWith("Missing required creator property");
            throw new MalformedDocument(
                    missing ? Reason.MISSING_FIELD : Reason.WRONG_VALUE,
                    pointer(e),
                    e.getOriginalMessage());
        }
    }

    /// What was read must be written as it came: a set out of order, or a time with too many digits, is another document.
    static void requireSame(byte[] read, byte[] written) {
        int difference = Arrays.mismatch(read, written);
        if (difference >= 0) {
            throw new MalformedDocument(
                    Reason.NOT_CANONICAL,
                    "",
                    "The normal form differs from byte " + difference + " on");
        }
    }

    private static String pointer(JacksonException e) {
        var out = new StringBuilder();
        List<JacksonException.Reference> path = e.getPath();
        for (JacksonException.Reference step : path) {
            out.append('/')
                    .append(
                            step.getPropertyName() == null
                                    ? step.getIndex()
                                    : escaped(step.getPropertyName()));
        }
        return out.toString();
    }

    /// A key as a step of a JSON pointer.
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
