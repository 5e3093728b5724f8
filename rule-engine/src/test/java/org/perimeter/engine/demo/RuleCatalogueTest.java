package org.perimeter.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perimeter.engine.check.PolicyChecks;
import org.perimeter.engine.check.Yardstick;
import org.perimeter.engine.compile.Evaluation;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ReferenceEvaluator;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.drools.DroolsPolicyEvaluator;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.engine.rule.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each rule on facts that make it fire, that do not, and, where it can be, that leave it unknown.
class RuleCatalogueTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode CASES = read("cases.json");
    private static final JsonNode SENTENCES = read("sentences.json");
    private static final Map<String, String> SCOPES =
            Map.of("R-1", "prince-rupert", "M-21", "montreal");
    private static final Map<String, ResolvedPolicy> POLICIES = new HashMap<>();
    private static final Map<String, PolicyEvaluator> DROOLS = new HashMap<>();

    static {
        for (String programme : RuleCatalogue.PROGRAMMES) {
            ResolvedPolicy policy =
                    switch (Resolver.resolve(
                            RuleCatalogue.policy(programme),
                            FactSchema.standard(),
                            RuleCatalogue.lists())) {
                        case Resolution.Ready(var ready) -> ready;
                        case Resolution.Refused(var findings) -> throw new AssertionError(findings);
                    };
            POLICIES.put(programme, policy);
            DROOLS.put(programme, DroolsPolicyEvaluator.build(policy));
        }
    }

    static Stream<String> rules() {
        return Stream.concat(
                SCOPES.keySet().stream().sorted(),
                RuleCatalogue.PROGRAMMES.stream()
                        .flatMap(programme -> RuleCatalogue.policy(programme).rules().stream())
                        .map(Rule::id));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_fires_on_what_it_is_for(String id) {
        assertThat(truth(id, "fires")).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_leaves_the_rest_alone(String id) {
        assertThat(truth(id, "fails")).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_stays_unknown_where_the_manifest_lacks_what_it_needs(String id) {
        if (CASES.get(id).has("unknown")) {
            assertThat(truth(id, "unknown")).isEqualTo(Truth.UNKNOWN);
        } else {
            assertThat(id).matches("P-46.|P-53");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_reads_as_an_analyst_would_say_it(String id) {
        JsonNode said = SENTENCES.get(id);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(sentence(id, locale))
                    .isEqualTo(said.get(locale.getLanguage()).stringValue());
        }
    }

    @Test
    void the_catalogue_has_no_findings() {
        for (String programme : RuleCatalogue.PROGRAMMES) {
            assertThat(
                            PolicyChecks.of(
                                    RuleCatalogue.policy(programme),
                                    Yardstick.standard(RuleCatalogue.lists())))
                    .as(programme)
                    .isEmpty();
        }
    }

    private static String sentence(String id, Locale locale) {
        String programme = SCOPES.get(id);
        if (programme != null) {
            return Sentence.of(RuleCatalogue.policy(programme).scope(), locale);
        }
        return RuleCatalogue.PROGRAMMES.stream()
                .map(RuleCatalogue::policy)
                .map(Policy::rules)
                .flatMap(Collection::stream)
                .filter(rule -> rule.id().equals(id))
                .map(rule -> Sentence.of(rule, locale))
                .findFirst()
                .orElseThrow();
    }

    /// By the reference, with which the production evaluator has to agree on whatever fires.
    private static Truth truth(String id, String kind) {
        Facts facts =
                FactsJson.read(
                        JSON.writeValueAsString(CASES.get(id).get(kind))
                                .getBytes(StandardCharsets.UTF_8));
        String programme =
                SCOPES.containsKey(id) ? Objects.requireNonNull(SCOPES.get(id)) : programmeOf(id);
        ResolvedPolicy policy = Objects.requireNonNull(POLICIES.get(programme));
        Evaluation reference = new ReferencePolicyEvaluator(policy).evaluate(facts);
        Evaluation production = Objects.requireNonNull(DROOLS.get(programme)).evaluate(facts);
        assertThat(production).isEqualTo(reference);
        if (SCOPES.containsKey(id)) {
            return reference.scope();
        }
        Set<String> fired =
                reference.fired().stream()
                        .map(rule -> rule.rule().id())
                        .collect(Collectors.toSet());
        Resolved when =
                policy.rules().stream()
                        .filter(rule -> rule.rule().id().equals(id))
                        .map(ResolvedRule::when)
                        .findFirst()
                        .orElseThrow();
        return new ReferenceEvaluator().test(when, Place.on(facts, fired));
    }

    private static String programmeOf(String id) {
        return switch (id.charAt(0)) {
            case 'R' -> "prince-rupert";
            case 'M' -> "montreal";
            case 'S' -> "seals";
            default -> "pact";
        };
    }

    private static JsonNode read(String name) {
        try (InputStream json = RuleCatalogueTest.class.getResourceAsStream(name)) {
            return JSON.readTree(Objects.requireNonNull(json, name).readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
