package org.perimeter.scoring.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.manifest.Consignment;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yaml.snakeyaml.Yaml;

/// The committed description says what the code does: the paths of the controllers, the names of the records.
class OpenApiTest {
    private static Map<String, Object> description;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in =
                OpenApiTest.class.getClassLoader().getResourceAsStream(ApiDescription.FILE)) {
            description = new Yaml().load(in);
        }
    }

    @Test
    void it_has_the_paths_methods_and_media_types_of_the_controllers_and_no_others() {
        Set<String> served = new TreeSet<>();
        for (Class<?> controller :
                List.of(
                        Decisions.class,
                        ReleasedLists.class,
                        Bundles.class,
                        ApiDescription.class)) {
            for (Method method : controller.getDeclaredMethods()) {
                RequestMapping mapping =
                        AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null) {
                    String what = mapping.method()[0] + " " + mapping.path()[0];
                    served.addAll(
                            mapping.consumes().length == 0
                                    ? List.of(what)
                                    : Arrays.stream(mapping.consumes())
                                            .map(type -> what + " " + type)
                                            .toList());
                }
            }
        }

        Set<String> described = new TreeSet<>();
        at("paths")
                .forEach((path, methods) ->
                        map(methods)
                                .forEach((method, operation) -> {
                                    String what = method.toUpperCase(Locale.ROOT) + " " + path;
                                    Map<String, Object> body =
                                            map(map(operation).get("requestBody"));
                                    described.addAll(
                                            body.isEmpty()
                                                    ? List.of(what)
                                                    : map(body.get("content")).keySet().stream()
                                                            .map(type -> what + " " + type)
                                                            .toList());
                                }));
        assertThat(described).isEqualTo(served);
    }

    @Test
    void each_record_has_a_schema_with_its_names_and_no_others() {
        Set<Class<?>> records = new HashSet<>();
        Stream.of(Decision.class, TradeDecision.class, Problem.class, Consignment.class)
                .forEach(type -> collect(type, records));
        records.remove(
                TradeDecision.Release.class); // written in place, since the other one is public

        assertThat(records).hasSizeGreaterThan(20);
        for (Class<?> type : records) {
            Map<String, Object> schema = at("components", "schemas", type.getSimpleName());
            assertThat(map(schema.get("properties")).keySet())
                    .as(type.getSimpleName())
                    .isEqualTo(names(type));
        }
    }

    private static void collect(Class<?> type, Set<Class<?>> records) {
        if (type.isRecord() && records.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                Class<?> inner =
                        component.getGenericType() instanceof ParameterizedType list
                                ? (Class<?>) list.getActualTypeArguments()[0]
                                : component.getType();
                collect(inner, records);
            }
        }
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> {
                    JsonProperty name = component.getAccessor().getAnnotation(JsonProperty.class);
                    return name == null ? component.getName() : name.value();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_is_always_written_is_required() {
        for (Class<?> type :
                List.of(
                        Decision.class,
                        Decision.BillRef.class,
                        Decision.Hit.class,
                        Decision.MessageFinding.class,
                        Bilingual.class,
                        TradeDecision.class,
                        Problem.class)) {
            Map<String, Object> schema = at("components", "schemas", type.getSimpleName());
            assertThat(new TreeSet<>((List<?>) schema.get("required")))
                    .as(type.getSimpleName())
                    .isEqualTo(names(type));
        }
    }

    @Test
    void closed_lists_of_values_are_those_of_the_code() {
        assertThat(at("components", "schemas", "Disposition").get("enum"))
                .isEqualTo(names(Disposition.values()));
        assertThat(property("Decision", "scope").get("enum"))
                .isEqualTo(names(Decision.Scope.values()));
        assertThat(property("Decision", "cause").get("enum"))
                .isEqualTo(
                        names(Decision.Cause.values()).stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toList());
        assertThat(at("components", "schemas", "Mode").get("enum"))
                .isEqualTo(
                        names(Consignment.Mode.values()).stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toList());
        assertThat(property("Problem", "type").get("enum"))
                .isEqualTo(Arrays.stream(ProblemKind.values()).map(ProblemKind::slug).toList());
    }

    @Test
    void every_problem_that_it_announces_exists_with_that_status() {
        at("paths")
                .forEach((path, methods) ->
                        map(methods)
                                .forEach((method, operation) ->
                                        map(map(operation).get("responses"))
                                                .forEach((status, response) -> {
                                                    if (status.charAt(0) >= '4') {
                                                        String announced =
                                                                (String)
                                                                        map(response)
                                                                                .get("description");
                                                        for (String slug :
                                                                announced.split(" · ", -1)) {
                                                            assertThat(
                                                                            Arrays.stream(
                                                                                            ProblemKind
                                                                                                    .values())
                                                                                    .filter(kind ->
                                                                                            kind.slug()
                                                                                                    .equals(
                                                                                                            slug)))
                                                                    .as(path + " " + slug)
                                                                    .singleElement()
                                                                    .extracting(ProblemKind::status)
                                                                    .hasToString(status);
                                                        }
                                                    }
                                                })));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static Map<String, Object> property(String schema, String name) {
        return map(map(at("components", "schemas", schema).get("properties")).get(name));
    }

    private static Map<String, Object> at(String... keys) {
        Map<String, Object> node = description;
        for (String key : keys) {
            assertThat(node).as(String.join("/", keys)).containsKey(key);
            node = map(node.get(key));
        }
        return node;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }
}
