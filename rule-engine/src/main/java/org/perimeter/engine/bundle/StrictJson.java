package org.perimeter.engine.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// The mapper behind every signed document: nothing unknown, nothing twice, nothing missing, nothing converted.
final class StrictJson {
    private static final int DEEPEST = 100;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
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
        Object value;
        try {
            value = MAPPER.treeToValue(node, type);
        } catch (UnrecognizedPropertyException e) {
            throw new MalformedDocument(
                    Reason.UNKNOWN_FIELD, pointer(e), "Unknown field " + e.getPropertyName());
        } catch (JacksonException e) {
            throw new MalformedDocument(Reason.WRONG_VALUE, pointer(e), e.getOriginalMessage());
        }
        requireComplete(value, "");
        return value;
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

    /// A record that was read may still hold `null` where its package says that nothing is: its document lacked the field.
    private static void requireComplete(@Nullable Object value, String place) {
        switch (value) {
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    Object part = part(record, component);
                    if (part == null
                            && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        throw new MalformedDocument(
                                Reason.MISSING_FIELD,
                                place + "/" + component.getName(),
                                "A field is missing");
                    }
                    requireComplete(part, place + "/" + component.getName());
                }
            }
            case Collection<?> elements -> {
                int i = 0;
                for (Object element : elements) {
                    requireComplete(element, place + "/" + i++);
                }
            }
            case Map<?, ?> map ->
                    map.forEach((key, element) -> requireComplete(element, place + "/" + key));
            case null, default -> {}
        }
    }

    private static @Nullable Object part(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "Cannot read "
                            + component
                            + " of a "
                            + record.getClass()
                            + "\nMaybe the record is not public.",
                    e);
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
