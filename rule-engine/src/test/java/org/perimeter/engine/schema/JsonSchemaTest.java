package org.perimeter.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perimeter.engine.Given;
import org.perimeter.engine.demo.RuleCatalogue;
import org.perimeter.engine.drools.GeneratedPolicies;
import org.perimeter.engine.list.ListJson;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.MalformedPolicy;
import org.perimeter.engine.rule.Node;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shipped schemas describe the JSON that the engine reads and writes: all of it, and nothing else.
class JsonSchemaTest {
    private static final Schema POLICY = schema(SchemaWriter.POLICY);
    private static final Schema LIST = schema(SchemaWriter.LIST);
    private static final String SMALL =
            PolicyJson.write(Given.policy(Given.rule("R-1", Given.ALWAYS, new Effect.Points(5))));

    /// Where this fails, SchemaWriter writes the files anew.
    @Test
    void the_shipped_files_are_what_the_records_say() {
        assertThat(text(SchemaWriter.POLICY)).isEqualTo(SchemaWriter.policy());
        assertThat(text(SchemaWriter.LIST)).isEqualTo(SchemaWriter.list());
    }

    @Test
    void the_schemas_are_schemas() {
        Schema meta =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (String file : List.of(SchemaWriter.POLICY, SchemaWriter.LIST)) {
            assertThat(meta.validate(text(file), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void policies_of_every_construct_are_valid() {
        Set<String> met = new TreeSet<>();
        for (Policy policy : GeneratedPolicies.some(400)) {
            String json = PolicyJson.write(policy);
            assertThat(POLICY.validate(json, InputFormat.JSON)).as(json).isEmpty();
            kinds(new JsonMapper().readTree(json), met);
        }
        assertThat(met).containsAll(names(Condition.class)).containsAll(names(Expression.class));
    }

    @Test
    void the_schema_knows_every_case_of_the_sealed_trees() {
        assertThat(text(SchemaWriter.POLICY))
                .contains(
                        Stream.of(Condition.class, Expression.class, Effect.class)
                                .flatMap(tree ->
                                        names(tree).stream()
                                                .map(name ->
                                                        "\""
                                                                + tree.getSimpleName()
                                                                + "."
                                                                + name
                                                                + "\""))
                                .toList());
        for (Class<?> tree :
                List.of(Condition.class, Expression.class, Effect.class, NamedList.class)) {
            assertThat(listed(tree)).isEqualTo(cases(tree));
        }
    }

    @Test
    void the_catalogue_and_its_lists_are_valid() {
        Set<String> lists = new TreeSet<>();
        int rules = 0;
        for (String programme : RuleCatalogue.PROGRAMMES) {
            Policy policy = RuleCatalogue.policy(programme);
            assertThat(POLICY.validate(PolicyJson.write(policy), InputFormat.JSON)).isEmpty();
            policy.rules().forEach(rule -> collectLists(rule.when(), lists));
            rules += policy.rules().size();
        }
        assertThat(rules).isGreaterThanOrEqualTo(44);
        assertThat(lists).hasSizeGreaterThan(5);
        for (String name : lists) {
            NamedList list = RuleCatalogue.lists().named(name).orElseThrow();
            assertThat(LIST.validate(ListJson.write(list), InputFormat.JSON)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"programme\":\"test\"|\"programme\":null",
                "\"programme\":\"test\"|\"programme\":7",
                "\"programme\":\"test\",|",
                "\"programme\":\"test\"|\"programme\":\"test\",\"more\":1",
                "\"RELEASE\"|\"LET_GO\"",
                "\"points\":5|\"points\":5.5",
                "\"points\":5|\"points\":\"5\"",
                "\"is\":\"points\"|\"is\":\"score\"",
                "\"is\":\"missing\"|\"is\":\"absent\"",
                "\"is\":\"missing\",|",
                "\"field\":\"port.loading\"|\"field\":[\"port.loading\"]",
                "\"reasonCode\":\"TEST\"|\"reasonCode\":{}"
            })
    void what_the_reader_refuses_the_schema_refuses_too(String from, String to) {
        int at = SMALL.indexOf(from);
        assertThat(at).isNotNegative();
        String broken =
                SMALL.substring(0, at)
                        + (to == null ? "" : to)
                        + SMALL.substring(at + from.length());
        assertThat(POLICY.validate(broken, InputFormat.JSON)).isNotEmpty();
        assertThat(refused(broken)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"is\":\"values\",\"name\":\"a\"}",
                "{\"is\":\"values\",\"name\":\"a\",\"values\":[1]}",
                "{\"is\":\"numbers\",\"name\":\"a\",\"numbers\":{\"1\":1}}",
                "{\"is\":\"keyed\",\"name\":\"a\",\"entries\":{\"1\":\"2\"}}",
                "{\"is\":\"patterns\",\"name\":\"a\",\"patterns\":[{\"kind\":\"REGEX\",\"text\":\"a\"}]}",
                "[]"
            })
    void no_list_is_no_list(String json) {
        assertThat(LIST.validate(json, InputFormat.JSON)).isNotEmpty();
    }

    private static boolean refused(String json) {
        try {
            PolicyJson.read(json);
            return false;
        } catch (MalformedPolicy e) {
            return true;
        }
    }

    private static void collectLists(Node node, Set<String> into) {
        into.addAll(Anatomy.lists(node));
        Anatomy.children(node).forEach(child -> collectLists(child.node(), into));
    }

    private static void kinds(JsonNode node, Set<String> into) {
        if (node.has("is")) {
            into.add(node.get("is").asString());
        }
        node.forEach(child -> kinds(child, into));
    }

    private static Set<String> names(Class<?> tree) {
        Set<String> names = new TreeSet<>();
        for (JsonSubTypes.Type type : tree.getAnnotation(JsonSubTypes.class).value()) {
            names.add(type.name());
        }
        return names;
    }

    private static Set<Class<?>> listed(Class<?> tree) {
        Set<Class<?>> listed = new HashSet<>();
        for (JsonSubTypes.Type type : tree.getAnnotation(JsonSubTypes.class).value()) {
            listed.add(type.value());
        }
        return listed;
    }

    private static Set<Class<?>> cases(Class<?> type) {
        Set<Class<?>> cases = new HashSet<>();
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses())
                    .map(JsonSchemaTest::cases)
                    .forEach(cases::addAll);
        } else {
            cases.add(type);
        }
        return cases;
    }

    private static Schema schema(String file) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(file), InputFormat.JSON);
    }

    private static String text(String file) {
        try (InputStream in = JsonSchemaTest.class.getClassLoader().getResourceAsStream(file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
