package org.perimeter.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.engine.Given;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Validator;

class PolicyJsonTest {
    private static final Condition EVERYTHING =
            new Condition.AllOf(
                    List.of(
                            new Condition.AnyOf(
                                    List.of(
                                            new Condition.Compare(
                                                    "port.loading", Comparison.EQUAL, "CNSHA"),
                                            new Condition.Between("grossWeight", "1", "2.50"))),
                            new Condition.Not(
                                    new Condition.OneOf("port.loading", List.of("CNSHA", "BRSSZ"))),
                            new Condition.Quantified(
                                    new Quantifier(Quantifier.Kind.AT_LEAST, 2),
                                    "containers[]",
                                    new Condition.Valid(
                                            "containers[].number", Validator.CONTAINER_NUMBER)),
                            new Condition.Quantified(
                                    Quantifier.SOME,
                                    "goods[]",
                                    new Condition.Words(
                                            "goods[].description",
                                            TextTest.CONTAINS_WORD,
                                            List.of("fak"))),
                            new Condition.Missing("shipper.name")));

    private static final Rule RULE =
            new Rule(
                    "R-1",
                    new Bilingual("Title", "Titre"),
                    EVERYTHING,
                    List.of(
                            new Effect.Points(25),
                            new Effect.Floor(Disposition.REFER, null),
                            new Effect.Cap(Disposition.HOLD),
                            new Effect.Force(Disposition.EXAMINE, ExamKind.FULL),
                            new Effect.Reject("MISSING_NAME"),
                            new Effect.Refer("dangerous-goods"),
                            new Effect.Notify("CBP")),
                    "EVERYTHING",
                    new Bilingual("Reason", "Motif"),
                    new Governance(
                            "CBSA",
                            "joint",
                            "Why",
                            "Act",
                            LocalDate.of(2026, 1, 1),
                            null,
                            null,
                            LocalDate.of(2027, 1, 1)));

    @Test
    void a_policy_survives_the_way_there_and_back() {
        Policy policy = Given.policy(RULE);
        assertThat(PolicyJson.read(PolicyJson.write(policy))).isEqualTo(policy);
        assertThat(PolicyJson.readRule(PolicyJson.write(RULE))).isEqualTo(RULE);
    }

    @Test
    void the_form_names_each_kind_and_leaves_out_what_is_absent() {
        Rule rule =
                Given.rule(
                        "R-2",
                        new Condition.Quantified(
                                Quantifier.NO, "goods[]", new Condition.Missing("goods[].hs")),
                        new Effect.Floor(Disposition.HOLD, null));
        assertThat(PolicyJson.write(rule))
                .isEqualTo(
                        """
                        {"id":"R-2","title":{"en":"Rule R-2","fr":"Règle R-2"},\
                        "when":{"is":"quantified","quantifier":{"kind":"NO","n":0},"over":"goods[]",\
                        "each":{"is":"missing","field":"goods[].hs"}},\
                        "effects":[{"is":"floor","disposition":"HOLD"}],"reasonCode":"TEST",\
                        "reason":{"en":"Because of R-2.","fr":"En raison de R-2."},\
                        "governance":{"owner":"CBSA","releasability":"joint","rationale":"Because.",\
                        "basis":"Customs Act, s. 99"}}\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "programme":"test"            | "programme":null                   | /programme                  | missing
                    "programme":"test"            | "programme":7                      | /programme                  | “7” cannot stand here. Write a text
                    "programme":"test",           | ''                                 | /programme                  | programme
                    "programme":"test"            | "programme":"test","owner":"me"    | /owner                      | “owner” is not known
                    "is":"between"                | "is":"beyond"                      | /rules/0/when/parts/0/parts/1 | “beyond”
                    "from":"1"                    | "from":1                           | /rules/0/when/parts/0/parts/1/from | “1” cannot stand
                    "comparison":"EQUAL"          | "comparison":"LIKE"                | /rules/0/when/parts/0/parts/0/comparison | “LIKE” cannot stand
                    "comparison":"EQUAL"          | "comparison":0                     | /rules/0/when/parts/0/parts/0/comparison | cannot stand
                    "kind":"AT_LEAST","n":2       | "kind":"AT_LEAST","n":"2"          | /rules/0/when/parts/2/quantifier/n | wrong type
                    "kind":"AT_LEAST","n":2       | "kind":"SOME","n":2                | /rules/0/when/parts/2/quantifier | wrong
                    "words":["fak"]               | "words":["fak",null]               | /rules/0/when/parts/3/each/words/1 | missing
                    "words":["fak"]               | "words":"fak"                      | /rules/0/when/parts/3/each/words | wrong
                    "basisDate":"2026-01-01"      | "basisDate":"2026-13-01"           | /rules/0/governance/basisDate | “2026-13-01” cannot stand
                    "points":25                   | "points":25.5                      | /rules/0/effects/0/points   | whole number
                    "points":25                   | "points":25,"points":26            | /rules/0/effects/0          | no JSON
                    {"programme"                  | [{"programme"                      | ''                          | wrong
                    """)
    void what_is_not_the_form_is_refused_with_its_place(
            String right, String wrong, String place, String said) {
        String json = PolicyJson.write(Given.policy(RULE));
        assertThat(json).contains(right);
        MalformedPolicy refused =
                catchThrowableOfType(
                        MalformedPolicy.class,
                        () ->
                                PolicyJson.read(
                                        json.substring(0, json.indexOf(right))
                                                + wrong
                                                + json.substring(
                                                        json.indexOf(right) + right.length())));
        assertThat(refused.place()).isEqualTo(place);
        assertThat(refused.text().en()).contains(said);
        assertThat(refused.text().fr()).isNotBlank();
    }

    @Test
    void what_comes_after_the_policy_is_refused() {
        assertThat(
                        catchThrowableOfType(
                                MalformedPolicy.class,
                                () -> PolicyJson.read(PolicyJson.write(Given.policy()) + "{}")))
                .isNotNull();
        assertThat(catchThrowableOfType(MalformedPolicy.class, () -> PolicyJson.read("null")))
                .isNotNull();
        assertThat(catchThrowableOfType(MalformedPolicy.class, () -> PolicyJson.read("")))
                .isNotNull();
        assertThat(
                        catchThrowableOfType(
                                MalformedPolicy.class,
                                () -> PolicyJson.read("[".repeat(1_000_000))))
                .isNotNull();
    }
}
