package org.perimeter.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.element;
import static org.perimeter.engine.Given.field;
import static org.perimeter.engine.compile.Truth.FALSE;
import static org.perimeter.engine.compile.Truth.TRUE;
import static org.perimeter.engine.compile.Truth.UNKNOWN;
import static org.perimeter.engine.fact.Collection.CONTAINERS;
import static org.perimeter.engine.fact.Collection.DANGEROUS;
import static org.perimeter.engine.fact.Collection.GOODS;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.engine.Given;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Validator;

class ReferenceEvaluatorTest {
    private static final Resolved HEAVY = compare("grossWeight", Comparison.GREATER, "1000");
    private static final Resolved FROM_SHANGHAI =
            compare("port.loading", Comparison.EQUAL, "CNSHA");
    private static final Resolved LOADED =
            compare("containers[].loadStatus", Comparison.EQUAL, "loaded");

    private final ReferenceEvaluator reference = new ReferenceEvaluator();

    @Test
    void a_missing_field_makes_its_test_unknown() {
        assertThat(test(HEAVY, consignment())).isEqualTo(UNKNOWN);
    }

    @Test
    void a_missing_origin_stays_unknown_under_not() {
        assertThat(test(new Resolved.Not(FROM_SHANGHAI), consignment())).isEqualTo(UNKNOWN);
    }

    @Test
    void missing_is_never_unknown() {
        Resolved missing = new Resolved.MissingField(field("port.loading"));
        assertThat(test(missing, consignment())).isEqualTo(TRUE);
        assertThat(test(missing, consignment().with("port.loading", "CNSHA"))).isEqualTo(FALSE);
    }

    @Test
    void an_unknown_collection_is_missing_an_empty_one_is_not() {
        Resolved missing = new Resolved.MissingCollection(GOODS);
        assertThat(test(missing, consignment())).isEqualTo(TRUE);
        assertThat(test(missing, consignment().holding(GOODS))).isEqualTo(FALSE);
    }

    @Test
    void all_is_false_as_soon_as_one_part_is_whatever_is_unknown() {
        Given light = consignment().with("grossWeight", "1");
        assertThat(test(new Resolved.AllOf(List.of(FROM_SHANGHAI, HEAVY)), light)).isEqualTo(FALSE);
        assertThat(test(new Resolved.AnyOf(List.of(FROM_SHANGHAI, HEAVY)), light))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void any_is_true_as_soon_as_one_part_is_whatever_is_unknown() {
        Given heavy = consignment().with("grossWeight", "1001");
        assertThat(test(new Resolved.AnyOf(List.of(FROM_SHANGHAI, HEAVY)), heavy)).isEqualTo(TRUE);
        assertThat(test(new Resolved.AllOf(List.of(FROM_SHANGHAI, HEAVY)), heavy))
                .isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "EQUAL, FALSE, TRUE, FALSE",
        "DIFFERENT, TRUE, FALSE, TRUE",
        "LESS, TRUE, FALSE, FALSE",
        "AT_MOST, TRUE, TRUE, FALSE",
        "GREATER, FALSE, FALSE, TRUE",
        "AT_LEAST, FALSE, TRUE, TRUE"
    })
    void numbers_compare_numerically_whatever_their_scale(
            Comparison comparison, Truth less, Truth same, Truth more) {
        Resolved test = compare("grossWeight", comparison, "1000.0");
        assertThat(test(test, consignment().with("grossWeight", "999.99"))).isEqualTo(less);
        assertThat(test(test, consignment().with("grossWeight", "1E+3"))).isEqualTo(same);
        assertThat(test(test, consignment().with("grossWeight", "1000.01"))).isEqualTo(more);
    }

    @Test
    void a_range_includes_both_its_ends() {
        Resolved range =
                new Resolved.Between(
                        field("eta"),
                        Given.value(field("eta"), "2026-03-01T00:00:00Z"),
                        Given.value(field("eta"), "2026-03-02T00:00:00Z"));
        assertThat(test(range, consignment().with("eta", "2026-03-01T00:00:00Z"))).isEqualTo(TRUE);
        assertThat(test(range, consignment().with("eta", "2026-03-02T00:00:00Z"))).isEqualTo(TRUE);
        assertThat(test(range, consignment().with("eta", "2026-03-02T00:00:01Z"))).isEqualTo(FALSE);
        assertThat(test(range, consignment())).isEqualTo(UNKNOWN);
    }

    @Test
    void one_of_compares_exactly() {
        Resolved oneOf =
                new Resolved.OneOf(
                        field("grossWeight"),
                        Set.of(
                                Given.value(field("grossWeight"), "10"),
                                Given.value(field("grossWeight"), "20.50")));
        assertThat(test(oneOf, consignment().with("grossWeight", "20.5"))).isEqualTo(TRUE);
        assertThat(test(oneOf, consignment().with("grossWeight", "20"))).isEqualTo(FALSE);
        assertThat(test(oneOf, consignment())).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    CONTAINS_WORD, FAK,               fak,             TRUE
                    CONTAINS_WORD, 20 PKGS F.A.K,     fak,             FALSE
                    CONTAINS_WORD, 'STC:FAK,PALLETS', fak,             TRUE
                    CONTAINS_WORD, FAKE LEATHER,      fak,             FALSE
                    CONTAINS_WORD, FAKE THEN FAK,     fak,             TRUE
                    CONTAINS_WORD, Household  Goods,  household goods, TRUE
                    CONTAINS_WORD, HOUSEHOLD GOODSX,  household goods, FALSE
                    CONTAINS,      FAKE LEATHER,      fak,             TRUE
                    CONTAINS,      LEATHER,           fak,             FALSE
                    EQUALS,        ' Fak ',           fak,             TRUE
                    EQUALS,        FAK 2,             fak,             FALSE
                    STARTS_WITH,   Pièces de rechange, pieces,         TRUE
                    STARTS_WITH,   SPARE PIECES,      pieces,          FALSE
                    ENDS_WITH,     SPARE PIÈCES,      pieces,          TRUE
                    ENDS_WITH,     PIECES SPARE,      pieces,          FALSE
                    """)
    void words_ignore_case_and_accents(TextTest test, String text, String word, Truth expected) {
        Resolved words =
                new Resolved.Words(field("shipper.name"), test, Set.of("never there", word));
        assertThat(test(words, consignment().with("shipper.name", text))).isEqualTo(expected);
    }

    @Test
    void a_check_digit_is_unknown_for_a_missing_number_only() {
        Resolved valid = new Resolved.Valid(field("conveyance.imo"), Validator.IMO_NUMBER);
        assertThat(test(valid, consignment().with("conveyance.imo", "9074729"))).isEqualTo(TRUE);
        assertThat(test(valid, consignment().with("conveyance.imo", "9074720"))).isEqualTo(FALSE);
        assertThat(test(valid, consignment())).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "SOME, 0, FALSE",
        "EVERY, 0, FALSE",
        "NO, 0, TRUE",
        "EXACTLY, 0, TRUE",
        "EXACTLY, 2, FALSE",
        "AT_LEAST, 1, FALSE",
        "AT_MOST, 0, TRUE",
        "AT_MOST, 3, TRUE"
    })
    void over_an_empty_collection(Quantifier.Kind kind, int n, Truth expected) {
        assertThat(test(quantified(kind, n), consignment().holding(CONTAINERS)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"SOME, 0", "EVERY, 0", "NO, 0", "EXACTLY, 2", "AT_LEAST, 1", "AT_MOST, 3"})
    void over_an_unknown_collection_every_count_is_unknown(Quantifier.Kind kind, int n) {
        assertThat(test(quantified(kind, n), consignment())).isEqualTo(UNKNOWN);
    }

    /// Containers: L loaded, E empty, ? of unknown status.
    @ParameterizedTest
    @CsvSource({
        "SOME, 0, L?, TRUE",
        "SOME, 0, E?, UNKNOWN",
        "SOME, 0, EE, FALSE",
        "EVERY, 0, LL, TRUE",
        "EVERY, 0, L?, UNKNOWN",
        "EVERY, 0, E?, FALSE",
        "NO, 0, EE, TRUE",
        "NO, 0, E?, UNKNOWN",
        "NO, 0, L?, FALSE",
        "EXACTLY, 1, LE, TRUE",
        "EXACTLY, 1, L?, UNKNOWN",
        "EXACTLY, 1, LL?, FALSE",
        "EXACTLY, 3, L?, FALSE",
        "EXACTLY, 0, E?, UNKNOWN",
        "AT_LEAST, 2, LL?, TRUE",
        "AT_LEAST, 2, L?, UNKNOWN",
        "AT_LEAST, 2, L, FALSE",
        "AT_LEAST, 2, E?, FALSE",
        "AT_MOST, 1, L, TRUE",
        "AT_MOST, 1, E?, TRUE",
        "AT_MOST, 1, L?, UNKNOWN",
        "AT_MOST, 1, LL?, FALSE"
    })
    void unknown_elements_leave_unknown_unless_they_cannot_change_the_answer(
            Quantifier.Kind kind, int n, String statuses, Truth expected) {
        Given[] containers =
                statuses.chars()
                        .mapToObj(c ->
                                switch (c) {
                                    case 'L' -> element("containers[].loadStatus", "loaded");
                                    case 'E' -> element("containers[].loadStatus", "empty");
                                    default -> element(CONTAINERS);
                                })
                        .toArray(Given[]::new);
        assertThat(test(quantified(kind, n), consignment().holding(CONTAINERS, containers)))
                .isEqualTo(expected);
    }

    @Test
    void a_nested_quantifier_sees_its_own_element_the_one_around_it_and_the_consignment() {
        Resolved poisonOfShanghai =
                some(
                        GOODS,
                        new Resolved.AllOf(
                                List.of(
                                        compare("goods[].origin", Comparison.EQUAL, "CN"),
                                        some(
                                                DANGEROUS,
                                                new Resolved.AllOf(
                                                        List.of(
                                                                FROM_SHANGHAI,
                                                                compare(
                                                                        "goods[].weight",
                                                                        Comparison.GREATER,
                                                                        "5"),
                                                                compare(
                                                                        "goods[].dangerous[].class",
                                                                        Comparison.EQUAL,
                                                                        "6.1")))))));
        Given poison =
                element("goods[].origin", "CN")
                        .with("goods[].weight", "6")
                        .holding(DANGEROUS, element("goods[].dangerous[].class", "6.1"));
        assertThat(
                        test(
                                poisonOfShanghai,
                                consignment().with("port.loading", "CNSHA").holding(GOODS, poison)))
                .isEqualTo(TRUE);
        assertThat(test(poisonOfShanghai, consignment().holding(GOODS, poison))).isEqualTo(UNKNOWN);
        assertThat(
                        test(
                                poisonOfShanghai,
                                consignment()
                                        .with("port.loading", "CNSHA")
                                        .holding(GOODS, element("goods[].origin", "CN"))))
                .isEqualTo(UNKNOWN);
    }

    private Truth test(Resolved condition, Given given) {
        Facts facts = given.facts();
        return reference.test(condition, facts);
    }

    private static Resolved quantified(Quantifier.Kind kind, int n) {
        return new Resolved.Quantified(new Quantifier(kind, n), CONTAINERS, LOADED);
    }

    private static Resolved some(org.perimeter.engine.fact.Collection over, Resolved... each) {
        return new Resolved.Quantified(
                Quantifier.SOME,
                over,
                each.length == 1 ? each[0] : new Resolved.AllOf(Arrays.asList(each)));
    }

    private static Resolved compare(String path, Comparison comparison, String literal) {
        return new Resolved.Compare(field(path), comparison, Given.value(field(path), literal));
    }
}
