package org.perimeter.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perimeter.engine.Given;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.demo.DemoPolicy;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Between;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.OneOf;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Quantifier.Kind;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Valid;
import org.perimeter.engine.rule.Condition.Validator;
import org.perimeter.engine.rule.Condition.Words;

class SentenceTest {
    private static final String WEIGHT = "grossWeight";
    private static final String PORT = "port.loading";
    private static final String NAME = "shipper.name";
    private static final Condition HEAVY = new Compare(WEIGHT, Comparison.GREATER, "1500");
    private static final Condition RAIL = new Compare("onward.mode", Comparison.EQUAL, "rail");
    private static final Condition NO_UN = new Missing("goods[].dangerous[].un");

    @ParameterizedTest
    @MethodSource
    void conditions(Condition condition, String en, String fr) {
        assertThat(Sentence.of(condition, Locale.ENGLISH)).isEqualTo(en);
        assertThat(plain(Sentence.of(condition, Locale.CANADA_FRENCH))).isEqualTo(fr);
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                said(
                        HEAVY,
                        "the gross weight is more than 1,500\u00a0kg",
                        "le poids brut est de plus de 1_500_kg"),
                said(
                        weight(Comparison.EQUAL, "0.50"),
                        "the gross weight is 0.50\u00a0kg",
                        "le poids brut est de 0,50_kg"),
                said(
                        weight(Comparison.DIFFERENT, "-7"),
                        "the gross weight is not −7\u00a0kg",
                        "le poids brut n’est pas de −7_kg"),
                said(
                        weight(Comparison.LESS, "9"),
                        "the gross weight is less than 9\u00a0kg",
                        "le poids brut est de moins de 9_kg"),
                said(
                        weight(Comparison.AT_MOST, "9"),
                        "the gross weight is at most 9\u00a0kg",
                        "le poids brut est d’au plus 9_kg"),
                said(
                        weight(Comparison.AT_LEAST, "9"),
                        "the gross weight is at least 9\u00a0kg",
                        "le poids brut est d’au moins 9_kg"),
                said(
                        eta(Comparison.EQUAL),
                        "the expected arrival is exactly 2026-03-01 00:00 UTC",
                        "l’arrivée prévue tombe exactement le 2026-03-01 00:00 UTC"),
                said(
                        eta(Comparison.DIFFERENT),
                        "the expected arrival is not exactly 2026-03-01 00:00 UTC",
                        "l’arrivée prévue ne tombe pas exactement le 2026-03-01 00:00 UTC"),
                said(
                        eta(Comparison.LESS),
                        "the expected arrival is before 2026-03-01 00:00 UTC",
                        "l’arrivée prévue tombe avant le 2026-03-01 00:00 UTC"),
                said(
                        eta(Comparison.AT_MOST),
                        "the expected arrival is not after 2026-03-01 00:00 UTC",
                        "l’arrivée prévue ne tombe pas après le 2026-03-01 00:00 UTC"),
                said(
                        eta(Comparison.GREATER),
                        "the expected arrival is after 2026-03-01 00:00 UTC",
                        "l’arrivée prévue tombe après le 2026-03-01 00:00 UTC"),
                said(
                        eta(Comparison.AT_LEAST),
                        "the expected arrival is not before 2026-03-01 00:00 UTC",
                        "l’arrivée prévue ne tombe pas avant le 2026-03-01 00:00 UTC"),
                said(RAIL, "the onward mode is rail", "le mode du trajet suivant est «_rail_»"),
                said(
                        new Compare(PORT, Comparison.DIFFERENT, "CNSHA"),
                        "the port of loading is not CNSHA",
                        "le port de chargement n’est pas CNSHA"),
                said(
                        new Compare("shipper.country", Comparison.EQUAL, "CN"),
                        "the shipper's country is China (CN)",
                        "le pays de l’expéditeur est «_Chine_» (CN)"),
                said(
                        new Compare(NAME, Comparison.EQUAL, "Fern” or “Maple"),
                        "the shipper's name is “Fern\\” or \\“Maple”",
                        "le nom de l’expéditeur est «_Fern\\” or \\“Maple_»"),
                said(
                        new Between(WEIGHT, "1", "2.5"),
                        "the gross weight is between 1\u00a0kg and 2.5\u00a0kg inclusive",
                        "le poids brut se situe entre 1_kg et 2,5_kg inclusivement"),
                said(
                        new Between("eta", "2026-03-01T00:00:00Z", "2026-03-01T12:30:45Z"),
                        "the expected arrival is between 2026-03-01 00:00 UTC and 2026-03-01 12:30:45 UTC inclusive",
                        "l’arrivée prévue tombe entre le 2026-03-01 00:00 UTC et le 2026-03-01 12:30:45 UTC inclusivement"),
                said(
                        new OneOf(PORT, List.of("CNSHA")),
                        "the port of loading is CNSHA",
                        "le port de chargement est CNSHA"),
                said(
                        new OneOf(PORT, List.of("CNSHA", "BRSSZ", "A, B")),
                        "the port of loading is one of CNSHA, BRSSZ or “A, B”",
                        "le port de chargement figure parmi CNSHA, BRSSZ et «_A, B_»"),
                said(
                        new Not(new OneOf(PORT, List.of("CNSHA", "BRSSZ"))),
                        "the port of loading is none of CNSHA or BRSSZ",
                        "le port de chargement ne figure pas parmi CNSHA et BRSSZ"),
                said(
                        words(TextTest.EQUALS, "fak"),
                        "the shipper's name reads “fak”",
                        "le nom de l’expéditeur se lit «_fak_»"),
                said(
                        words(TextTest.CONTAINS_WORD, "fak", "stc"),
                        "the shipper's name contains the word “fak” or “stc”",
                        "le nom de l’expéditeur contient le mot «_fak_» ou «_stc_»"),
                said(
                        words(TextTest.CONTAINS, "fak"),
                        "the shipper's name contains “fak”",
                        "le nom de l’expéditeur contient «_fak_»"),
                said(
                        words(TextTest.STARTS_WITH, "fak"),
                        "the shipper's name starts with “fak”",
                        "le nom de l’expéditeur commence par «_fak_»"),
                said(
                        words(TextTest.ENDS_WITH, "fak", "x", "y"),
                        "the shipper's name ends with “fak”, “x” or “y”",
                        "le nom de l’expéditeur se termine par «_fak_», «_x_» ou «_y_»"),
                said(
                        new Not(words(TextTest.CONTAINS_WORD, "fak")),
                        "the shipper's name does not contain the word “fak”",
                        "le nom de l’expéditeur ne contient pas le mot «_fak_»"),
                said(
                        new Not(words(TextTest.CONTAINS_WORD, "fak", "stc")),
                        "the shipper's name contains none of the words “fak” or “stc”",
                        "le nom de l’expéditeur ne contient ni le mot «_fak_» ni le mot «_stc_»"),
                said(
                        new Not(words(TextTest.STARTS_WITH, "a", "b")),
                        "the shipper's name does not start with “a” or “b”",
                        "le nom de l’expéditeur ne commence ni par «_a_» ni par «_b_»"),
                said(
                        new Valid("conveyance.imo", Validator.IMO_NUMBER),
                        "the vessel's IMO number is a valid IMO number",
                        "le numéro OMI du navire est un numéro OMI valide"),
                said(
                        some("goods[]", new Valid("goods[].hs", Validator.HS_CODE)),
                        "for some goods line, the HS code is a well-formed HS code",
                        "pour au moins une ligne de marchandises, le code SH est un code SH bien formé"),
                said(
                        some(
                                "containers[]",
                                new Not(
                                        new Valid(
                                                "containers[].number",
                                                Validator.CONTAINER_NUMBER))),
                        "for some container, the container number is not a valid container number (ISO 6346)",
                        "pour au moins un conteneur, le numéro du conteneur n’est pas un numéro de conteneur valide (ISO 6346)"),
                said(
                        new Missing(PORT),
                        "the port of loading is missing",
                        "il manque le port de chargement"),
                said(
                        new Not(new Missing(PORT)),
                        "the port of loading is given",
                        "on connaît le port de chargement"),
                said(
                        some("goods[]", new Missing("goods[].marks")),
                        "for some goods line, the marks and numbers are missing",
                        "pour au moins une ligne de marchandises, il manque les marques et numéros"),
                said(
                        new Missing("goods[]"),
                        "the goods lines are missing",
                        "il manque les lignes de marchandises"),
                said(
                        new Not(new Missing("goods[]")),
                        "the goods lines are given",
                        "on connaît les lignes de marchandises"),
                said(
                        new Not(HEAVY),
                        "it does not hold that (the gross weight is more than 1,500\u00a0kg)",
                        "la condition suivante n’est pas remplie_: (le poids brut est de plus de 1_500_kg)"),
                said(
                        new AllOf(List.of(RAIL, HEAVY, new AnyOf(List.of(RAIL)))),
                        "the onward mode is rail and the gross weight is more than 1,500\u00a0kg and the onward mode is rail",
                        "le mode du trajet suivant est «_rail_» et le poids brut est de plus de 1_500_kg et le mode du trajet suivant est «_rail_»"),
                said(
                        new AllOf(List.of(RAIL, new AnyOf(List.of(HEAVY, new Missing(WEIGHT))))),
                        "the onward mode is rail and (the gross weight is more than 1,500\u00a0kg or the gross weight is missing)",
                        "le mode du trajet suivant est «_rail_» et (le poids brut est de plus de 1_500_kg ou il manque le poids brut)"),
                said(
                        new AnyOf(
                                List.of(RAIL, some("goods[]", some("goods[].dangerous[]", NO_UN)))),
                        "the onward mode is rail or (for some goods line, for some dangerous good, the UN number is missing)",
                        "le mode du trajet suivant est «_rail_» ou (pour au moins une ligne de marchandises, pour au moins une marchandise dangereuse, il manque le numéro ONU)"),
                said(
                        count(Kind.EVERY, 0),
                        "for every container, (the onward mode is rail and the gross weight is more than 1,500\u00a0kg)",
                        "pour chaque conteneur, (le mode du trajet suivant est «_rail_» et le poids brut est de plus de 1_500_kg)"),
                said(
                        new Quantified(Quantifier.NO, "goods[]", RAIL),
                        "for no goods line, the onward mode is rail",
                        "aucune ligne de marchandises n’est telle que le mode du trajet suivant est «_rail_»"),
                said(
                        new Quantified(Quantifier.NO, "containers[]", RAIL),
                        "for no container, the onward mode is rail",
                        "aucun conteneur n’est tel que le mode du trajet suivant est «_rail_»"),
                said(
                        new Quantified(new Quantifier(Kind.EXACTLY, 1), "containers[]", RAIL),
                        "for exactly 1 container, the onward mode is rail",
                        "pour exactement 1 conteneur, le mode du trajet suivant est «_rail_»"),
                said(
                        new Quantified(new Quantifier(Kind.AT_LEAST, 2), "containers[]", RAIL),
                        "for at least 2 containers, the onward mode is rail",
                        "pour au moins 2 conteneurs, le mode du trajet suivant est «_rail_»"),
                said(
                        new Quantified(new Quantifier(Kind.AT_MOST, 0), "containers[]", RAIL),
                        "for at most 0 containers, the onward mode is rail",
                        "pour au plus 0 conteneur, le mode du trajet suivant est «_rail_»"));
    }

    @ParameterizedTest
    @MethodSource
    void effects(Effect effect, String en, String fr) {
        assertThat(Sentence.of(effect, Locale.ENGLISH)).isEqualTo(en);
        assertThat(plain(Sentence.of(effect, Locale.FRENCH))).isEqualTo(fr);
    }

    static Stream<Arguments> effects() {
        return Stream.of(
                Arguments.of(new Effect.Points(25), "25 points are added", "on ajoute 25 points"),
                Arguments.of(new Effect.Points(1), "1 point is added", "on ajoute 1 point"),
                Arguments.of(
                        new Effect.Points(-1500),
                        "1,500 points are taken off",
                        "on retire 1_500 points"),
                Arguments.of(
                        new Effect.Floor(Disposition.REFER, null),
                        "the disposition is at least Refer",
                        "l’issue est au moins Renvoi"),
                Arguments.of(
                        new Effect.Floor(Disposition.EXAMINE, ExamKind.TAILGATE),
                        "the disposition is at least Examine (tailgate)",
                        "l’issue est au moins Examen (ouverture des portes)"),
                Arguments.of(
                        new Effect.Cap(Disposition.HOLD),
                        "the disposition is at most Hold",
                        "l’issue est au plus Retenue"),
                Arguments.of(
                        new Effect.Force(Disposition.RELEASE, null),
                        "the disposition is Release whatever the points",
                        "l’issue est Mainlevée quels que soient les points"),
                Arguments.of(
                        new Effect.Reject("NO_NAME"),
                        "the filing is rejected with code NO_NAME",
                        "la déclaration est rejetée avec le code NO_NAME"),
                Arguments.of(
                        new Effect.Refer("dangerous-goods"),
                        "the consignment is referred to desk dangerous-goods",
                        "l’envoi est renvoyé au bureau dangerous-goods"),
                Arguments.of(new Effect.Notify("CBSA"), "CBSA is notified", "on avise l’ASFC"));
    }

    @Test
    void a_rule_is_one_sentence() {
        Rule rule =
                Given.rule(
                        "R-1",
                        new Missing(PORT),
                        new Effect.Points(25),
                        new Effect.Floor(Disposition.HOLD, null),
                        new Effect.Notify("CBP"));
        assertThat(Sentence.of(rule, Locale.ENGLISH))
                .isEqualTo(
                        "If the port of loading is missing, then 25 points are added, "
                                + "the disposition is at least Hold and CBP is notified.");
        assertThat(Sentence.of(rule, Locale.FRENCH))
                .isEqualTo(
                        "S’il manque le port de chargement, alors on ajoute 25 points, "
                                + "l’issue est au moins Retenue et on avise le CBP.");
    }

    @Test
    void what_a_draft_leaves_open_reads_as_dots_and_what_does_not_exist_as_written() {
        assertThat(Sentence.of(new AllOf(List.of()), Locale.ENGLISH)).isEqualTo("…");
        assertThat(Sentence.of(new Compare("", Comparison.EQUAL, ""), Locale.ENGLISH))
                .isEqualTo("… is …");
        assertThat(Sentence.of(new Compare(WEIGHT, Comparison.LESS, "heavy"), Locale.ENGLISH))
                .isEqualTo("the gross weight is less than heavy\u00a0kg");
        assertThat(
                        Sentence.of(
                                new Words("port.lodaing", TextTest.CONTAINS, List.of("", "x")),
                                Locale.ENGLISH))
                .isEqualTo("port.lodaing contains “…” or “x”");
        assertThat(Sentence.of(some("", new AnyOf(List.of())), Locale.FRENCH))
                .isEqualTo("pour au moins un …, (…)");
        assertThat(
                        Sentence.of(
                                new Quantified(Quantifier.NO, "boxes[]", new OneOf("", List.of())),
                                Locale.ENGLISH))
                .isEqualTo("for no …, … is one of …");
        assertThat(Sentence.of(Given.rule("R-1", new Not(new AllOf(List.of()))), Locale.ENGLISH))
                .isEqualTo("If it does not hold that (…), then ….");
        assertThat(Sentence.of(new Effect.Refer(" "), Locale.FRENCH))
                .isEqualTo("l’envoi est renvoyé au bureau …");
    }

    @Test
    void every_rule_of_the_demo_is_said_in_both_languages() {
        assertThat(DemoPolicy.princeRupert().rules())
                .allSatisfy(rule -> {
                    assertThat(Sentence.of(rule, Locale.ENGLISH))
                            .startsWith("If ")
                            .endsWith(".")
                            .doesNotContain("…", "[]");
                    assertThat(Sentence.of(rule, Locale.FRENCH))
                            .startsWith("Si ")
                            .endsWith(".")
                            .doesNotContain("…", "[]");
                });
    }

    /// French with `_` for a no-break space, so that the expected text can be read, and one kind of apostrophe.
    private static String plain(String french) {
        return french.replace('\u00a0', '_').replace('\'', '’');
    }

    private static Arguments said(Condition condition, String en, String fr) {
        return Arguments.of(condition, en, fr);
    }

    private static Condition weight(Comparison comparison, String value) {
        return new Compare(WEIGHT, comparison, value);
    }

    private static Condition eta(Comparison comparison) {
        return new Compare("eta", comparison, "2026-03-01T00:00:00Z");
    }

    private static Condition words(TextTest test, String... words) {
        return new Words(NAME, test, List.of(words));
    }

    private static Condition some(String over, Condition each) {
        return new Quantified(Quantifier.SOME, over, each);
    }

    private static Condition count(Kind kind, int n) {
        return new Quantified(
                new Quantifier(kind, n), "containers[]", new AllOf(List.of(RAIL, HEAVY)));
    }
}
