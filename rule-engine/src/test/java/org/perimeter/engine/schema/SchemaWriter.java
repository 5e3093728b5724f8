package org.perimeter.engine.schema;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Policy;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// Writes the JSON Schema of the records as they stand: of policies, and of lists.
///
/// What a policy has to be beyond its form is for the checks to say.
final class SchemaWriter {
    static final String POLICY = "policy.schema.json";
    static final String LIST = "list.schema.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Class<?>> named = new TreeMap<>();
    private final Map<String, Map<String, Object>> definitions = new TreeMap<>();

    private SchemaWriter() {}

    /// @param args the directory
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0], POLICY), policy());
        Files.writeString(Path.of(args[0], LIST), list());
    }

    static String policy() {
        return new SchemaWriter()
                .write(Policy.class, POLICY, "A policy: the rules of one programme, as data.");
    }

    static String list() {
        return new SchemaWriter()
                .write(NamedList.class, LIST, "A list that rules look things up in.");
    }

    private String write(Class<?> root, String file, String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "/api/" + file);
        schema.put("description", description);
        schema.putAll(reference(root));
        schema.put("$defs", definitions);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return JSON.writer().with(printer).writeValueAsString(schema) + "\n";
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = type.getSimpleName();
        Class<?> before = named.putIfAbsent(name, type);
        if (before == null) {
            definitions.put(name, define(type));
        } else if (before != type) {
            throw new IllegalStateException(type + " is called like " + before);
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private Map<String, Object> define(Class<?> type) {
        if (type.isEnum()) {
            return Map.of(
                    "enum", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        JsonSubTypes cases = type.getAnnotation(JsonSubTypes.class);
        return cases == null ? object(type, null, null) : oneOf(type, cases);
    }

    private Map<String, Object> oneOf(Class<?> type, JsonSubTypes cases) {
        String property = type.getAnnotation(JsonTypeInfo.class).property();
        List<Map<String, Object>> choices =
                Arrays.stream(cases.value())
                        .map(each -> {
                            String name = type.getSimpleName() + "." + each.name();
                            definitions.put(name, object(each.value(), property, each.name()));
                            return Map.<String, Object>of("$ref", "#/$defs/" + name);
                        })
                        .toList();
        return Map.of("oneOf", choices);
    }

    private Map<String, Object> object(
            Class<?> type, @Nullable String property, @Nullable String name) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        if (property != null && name != null) {
            properties.put(property, Map.of("const", name));
            required.add(property);
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> value = new LinkedHashMap<>(value(component.getAnnotatedType()));
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                value = Map.of("anyOf", List.of(value, Map.of("type", "null")));
            } else {
                required.add(component.getName());
            }
            properties.put(component.getName(), value);
        }
        if (type == Quantifier.class) {
            properties.put("n", ordered("type", "integer", "minimum", 0));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> value(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            Map<String, Object> last = value(arguments[arguments.length - 1]);
            return Collection.class.isAssignableFrom(raw(generic))
                    ? ordered("type", "array", "items", last)
                    : ordered("type", "object", "additionalProperties", last);
        }
        Class<?> plain = (Class<?>) type.getType();
        if (plain == String.class) {
            return Map.of("type", "string");
        }
        if (plain == int.class) {
            return Map.of("type", "integer");
        }
        return plain == LocalDate.class
                ? ordered("type", "string", "format", "date")
                : reference(plain);
    }

    private static Class<?> raw(AnnotatedParameterizedType type) {
        return (Class<?>) ((ParameterizedType) type.getType()).getRawType();
    }

    private static Map<String, Object> ordered(String a, Object one, String b, Object two) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put(a, one);
        both.put(b, two);
        return both;
    }
}
