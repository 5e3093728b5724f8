package org.perimeter.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perimeter.engine.Given;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.Finding.Severity;
import org.perimeter.engine.check.PolicyChecks;
import org.perimeter.engine.check.Yardstick;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.drools.DroolsPolicyEvaluator;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.index.IndexedPolicyEvaluator;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.MalformedPolicy;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyJson;
import org.perimeter.engine.rule.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Whatever an author writes into whatever text of a policy: it is refused where it stands, or it means itself and nothing more.
class HostileAuthorsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final FactSchema SCHEMA = FactSchema.standard();

    /// The place of a text within a policy.
    record Place(String pointer) {}

    @AfterEach
    void nothing_ran() {
        assertThat(System.getProperty(Payloads.CANARY)).isNull();
    }

    @Test
    void there_are_enough_payloads_and_places() {
        assertThat(Payloads.all()).hasSizeGreaterThan(200);
        assertThat(places()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("places")
    void in_a_text_of_a_policy(Place place) {
        int refused = 0;
        for (String payload : Payloads.all()) {
            refused += taken(place, payload) ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(5);
    }

    /// Whether the policy with the payload in it is one that runs.
    private boolean taken(Place place, String payload) {
        Policy policy;
        try {
            policy = PolicyJson.read(with(Specimen.POLICY, place.pointer, payload));
        } catch (MalformedPolicy e) {
            assertThat(e.getMessage()).isNotBlank();
            return false;
        }
        policy.rules()
                .forEach(rule -> {
                    assertThat(Sentence.of(rule, Locale.ENGLISH)).isNotBlank();
                    assertThat(Sentence.of(rule, Locale.FRENCH)).isNotBlank();
                });
        List<Finding> errors =
                PolicyChecks.of(policy, Yardstick.standard(Specimen.LISTS)).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
        if (errors.isEmpty()) {
            runs(policy);
            return true;
        }
        assertThat(errors).as("%s", place).anyMatch(finding -> names(finding, place, policy));
        return false;
    }

    /// The finding stands on the text, on the test that holds it, or, where a name is used elsewhere, on its use.
    private static boolean names(Finding finding, Place place, Policy policy) {
        String rule = finding.ruleId().isEmpty() ? "" : "/rules/" + index(policy, finding.ruleId());
        String node = rule + finding.node();
        String holder = node.substring(0, node.lastIndexOf('/'));
        boolean used =
                place.pointer.equals("/rules/0/id") && finding.check().equals("rule-not-found");
        boolean beside = finding.check().equals("empty-range") && place.pointer.startsWith(holder);
        return place.pointer.startsWith(node) || beside || used;
    }

    private static int index(Policy policy, String id) {
        for (int i = 0; i < policy.rules().size(); i++) {
            if (policy.rules().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new AssertionError("no rule " + id);
    }

    private static void runs(Policy policy) {
        assertThat(PolicyJson.read(PolicyJson.write(policy))).isEqualTo(policy);
        Content content = Content.of(policy, List.of());
        assertThat(Content.read(content.canonical())).isEqualTo(content);
        assertThat(Content.read(content.canonical()).hash()).isEqualTo(content.hash());
        ResolvedPolicy resolved = ready(policy, Specimen.LISTS);
        Evaluation expected = new ReferencePolicyEvaluator(resolved).evaluate(Specimen.CONSIGNMENT);
        assertThat(DroolsPolicyEvaluator.build(resolved).evaluate(Specimen.CONSIGNMENT))
                .isEqualTo(expected);
        assertThat(IndexedPolicyEvaluator.build(resolved).evaluate(Specimen.CONSIGNMENT))
                .isEqualTo(expected);
    }

    private static ResolvedPolicy ready(Policy policy, Lists lists) {
        return ((Resolution.Ready) Resolver.resolve(policy, SCHEMA, lists)).policy();
    }

    @Test
    void in_a_list() {
        for (String payload : Payloads.all()) {
            List<NamedList> lists = Specimen.listsWith(payload);
            for (NamedList list : lists) {
                switch (Resolver.resolve(Specimen.POLICY_OF_LISTS, SCHEMA, Specimen.also(list))) {
                    case Resolution.Ready(var ready) ->
                            DroolsPolicyEvaluator.build(ready).evaluate(Specimen.CONSIGNMENT);
                    case Resolution.Refused(var findings) ->
                            assertThat(findings)
                                    .as("%s", list.name())
                                    .allMatch(finding -> finding.node().endsWith("/list"));
                }
            }
        }
    }

    /// What a manifest says is looked at, never run.
    @Test
    void in_a_consignment() {
        ResolvedPolicy policy = ready(Specimen.policy(), Specimen.LISTS);
        for (String payload : Payloads.all()) {
            Facts facts =
                    Given.consignment()
                            .with("shipper.name", payload)
                            .holding(
                                    Collection.GOODS, Given.element("goods[].description", payload))
                            .facts();
            assertThat(DroolsPolicyEvaluator.build(policy).evaluate(facts))
                    .isEqualTo(new ReferencePolicyEvaluator(policy).evaluate(facts));
        }
    }

    static List<Place> places() {
        List<Place> places = new ArrayList<>();
        collect(JSON.readTree(Specimen.POLICY), "", places);
        return places;
    }

    private static void collect(JsonNode node, String pointer, List<Place> into) {
        if (node.isString()) {
            into.add(new Place(pointer));
        }
        if (node instanceof ObjectNode object) {
            object.propertyNames()
                    .forEach(name -> collect(object.get(name), pointer + "/" + name, into));
        }
        for (int i = 0; node instanceof ArrayNode && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, into);
        }
    }

    private static String with(String json, String pointer, String text) {
        JsonNode tree = JSON.readTree(json);
        int end = pointer.lastIndexOf('/');
        JsonNode holder = tree.at(pointer.substring(0, end));
        String name = pointer.substring(end + 1);
        if (holder instanceof ObjectNode object) {
            object.set(name, StringNode.valueOf(text));
        } else if (holder instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), StringNode.valueOf(text));
        }
        return tree.toString();
    }
}
