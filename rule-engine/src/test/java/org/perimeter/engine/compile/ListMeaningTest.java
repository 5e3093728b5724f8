package org.perimeter.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.list.Pattern;
import org.perimeter.engine.list.Pattern.Kind;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.InList;
import org.perimeter.engine.rule.Condition.ListedFor;
import org.perimeter.engine.rule.Effect;

class ListMeaningTest {
    private static final Lists LISTS =
            Lists.of(
                    new NamedList.Values("ports", new TreeSet<>(List.of("CNSHA", "BRSSZ"))),
                    new NamedList.Values(
                            "names", new TreeSet<>(List.of("Société Générale", "ACME"))),
                    new NamedList.Patterns(
                            "vague",
                            List.of(
                                    new Pattern(Kind.WHOLE, "parts"),
                                    new Pattern(Kind.WORD, "fak"),
                                    new Pattern(Kind.PREFIX, "said to"),
                                    new Pattern(Kind.SUFFIX, "n.o.s."),
                                    new Pattern(Kind.CONTAINS, "various"))),
                    new NamedList.Patterns("blank", List.of(new Pattern(Kind.WORD, " "))),
                    new NamedList.Patterns(
                            "long",
                            IntStream.rangeClosed(0, Limits.PATTERNS)
                                    .mapToObj(i -> new Pattern(Kind.WORD, "w" + i))
                                    .toList()),
                    new NamedList.Keyed(
                            "carriers",
                            new TreeMap<>(Map.of("CNSHA", new TreeSet<>(List.of("SYNT"))))));

    @Test
    void a_code_is_on_a_list_exactly_and_a_text_whatever_its_case_and_accents() {
        assertThat(test(new InList("port.loading", "ports"), "port.loading", "CNSHA"))
                .isEqualTo(Truth.TRUE);
        assertThat(test(new InList("port.loading", "ports"), "port.loading", "cnsha"))
                .isEqualTo(Truth.FALSE);
        assertThat(test(new InList("shipper.name", "names"), "shipper.name", "SOCIETE  GENERALE"))
                .isEqualTo(Truth.TRUE);
        assertThat(test(new InList("shipper.name", "names"), "shipper.name", "ACME LTD"))
                .isEqualTo(Truth.FALSE);
        assertThat(test(new InList("port.loading", "carriers"), "port.loading", "CNSHA"))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void each_kind_of_pattern_meets_what_it_is_for_and_nothing_else() {
        for (String vague :
                List.of(
                        "PARTS",
                        "20 ct FAK",
                        "Said to contain",
                        "chemicals N.O.S.",
                        "a(various)")) {
            assertThat(test(new InList("shipper.name", "vague"), "shipper.name", vague))
                    .as(vague)
                    .isEqualTo(Truth.TRUE);
        }
        for (String plain : List.of("car parts", "fake leather", "it is said to", "n.o.s. x")) {
            assertThat(test(new InList("shipper.name", "vague"), "shipper.name", plain))
                    .as(plain)
                    .isEqualTo(Truth.FALSE);
        }
    }

    @Test
    void a_value_goes_with_a_key_or_not_and_never_with_a_key_that_is_not_listed() {
        Condition test = new ListedFor("port.loading", "carriers", "carrier.code");
        assertThat(
                        truth(
                                test,
                                consignment()
                                        .with("port.loading", "CNSHA")
                                        .with("carrier.code", "SYNT")))
                .isEqualTo(Truth.TRUE);
        assertThat(
                        truth(
                                test,
                                consignment()
                                        .with("port.loading", "CNSHA")
                                        .with("carrier.code", "SYNR")))
                .isEqualTo(Truth.FALSE);
        assertThat(
                        truth(
                                test,
                                consignment()
                                        .with("port.loading", "BRSSZ")
                                        .with("carrier.code", "SYNT")))
                .isEqualTo(Truth.FALSE);
        assertThat(truth(test, consignment().with("port.loading", "CNSHA")))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(truth(test, consignment().with("carrier.code", "SYNT")))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void what_is_not_known_is_on_no_list_and_off_none() {
        assertThat(truth(new InList("port.loading", "ports"), consignment()))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(truth(new InList("shipper.name", "vague"), consignment()))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void a_list_that_does_not_serve_is_a_finding_on_its_node() {
        assertThat(findings(new InList("port.loading", "harbours")))
                .containsExactly("unknown-list /when/list");
        assertThat(findings(new InList("port.loading", " ")))
                .containsExactly("incomplete /when/list");
        assertThat(findings(new InList("grossWeight", "ports")))
                .containsExactly("type-mismatch /when");
        assertThat(findings(new ListedFor("port.loading", "ports", "carrier.code")))
                .containsExactly("list-kind /when/list");
        assertThat(findings(new ListedFor("port", "carriers", "carrier")))
                .containsExactly("unknown-field /when/key", "unknown-field /when/field");
        assertThat(findings(new InList("shipper.name", "blank")))
                .containsExactly("empty-word /when/list");
        assertThat(findings(new InList("shipper.name", "long")))
                .containsExactly("list-too-long /when/list");
    }

    private static Truth test(Condition condition, String field, String value) {
        return truth(condition, consignment().with(field, value));
    }

    private static Truth truth(Condition condition, Given facts) {
        return switch (resolve(condition)) {
            case Resolution.Ready(var ready) ->
                    new ReferenceEvaluator().test(ready.rules().getFirst().when(), facts.facts());
            case Resolution.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    private static List<String> findings(Condition condition) {
        return resolve(condition) instanceof Resolution.Refused(List<Finding> findings)
                ? findings.stream().map(finding -> finding.check() + " " + finding.node()).toList()
                : List.of();
    }

    private static Resolution resolve(Condition condition) {
        return Resolver.resolve(
                policy(rule("R-1", condition, new Effect.Points(1))), FactSchema.standard(), LISTS);
    }
}
