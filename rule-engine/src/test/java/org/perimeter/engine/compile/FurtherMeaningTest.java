package org.perimeter.engine.compile;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.element;
import static org.perimeter.engine.compile.Truth.FALSE;
import static org.perimeter.engine.compile.Truth.TRUE;
import static org.perimeter.engine.compile.Truth.UNKNOWN;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;

class FurtherMeaningTest {
    private static final Meaning MEANING =
            new Meaning(
                    Lists.of(
                            new NamedList.Values("watched", new TreeSet<>(List.of("Acme Trading"))),
                            new NamedList.Numbers(
                                    "medians", new TreeMap<>(Map.of("84", "12.5", "99", "0")))));

    @Test
    void a_shape_of_a_text() {
        String json = test("'is':'shaped','field':'shipper.name','shape':'REPEATED_CHARACTER'");
        assertThat(truth(json, consignment().with("shipper.name", "XXXX"))).isEqualTo(TRUE);
        assertThat(truth(json, consignment().with("shipper.name", "XX"))).isEqualTo(FALSE);
        assertThat(truth(json, consignment())).isEqualTo(UNKNOWN);
        says(
                json,
                "the shipper's name consists of one repeated character",
                "le nom de l'expéditeur ne répète qu’un caractère");
        assertThat(MEANING.findings(json.replace("shipper.name", "grossWeight")))
                .containsExactly("type-mismatch /when");
    }

    @Test
    void likeness_to_a_list() {
        String json =
                test(
                        "'is':'similar','field':'shipper.name','list':'watched','measure':'EDIT_DISTANCE','limit':'1'");
        assertThat(truth(json, consignment().with("shipper.name", "ACME TRADIN"))).isEqualTo(TRUE);
        assertThat(truth(json, consignment().with("shipper.name", "ACME"))).isEqualTo(FALSE);
        assertThat(truth(json, consignment())).isEqualTo(UNKNOWN);
        says(
                json,
                "the shipper's name is like an entry of the list “watched” (edit distance at most 1)",
                "le nom de l'expéditeur ressemble à une entrée de la liste « watched » (distance d’édition d’au plus 1)");
        assertThat(MEANING.findings(json.replace("'1'".replace('\'', '"'), "\"0\"")))
                .containsExactly("literal-unreadable /when/limit");
        assertThat(MEANING.findings(json.replace("EDIT_DISTANCE", "PHONETIC")))
                .containsExactly("literal-unreadable /when/limit");
        assertThat(MEANING.findings(json.replace("watched", "medians")))
                .containsExactly("list-kind /when/list");
    }

    @Test
    void a_field_against_a_field() {
        String json =
                test(
                        "'is':'compareFields','field':'shipper.name','comparison':'EQUAL','other':'consignee.name'");
        Given same =
                consignment().with("shipper.name", "Société").with("consignee.name", "SOCIETE");
        assertThat(truth(json, same)).isEqualTo(TRUE);
        assertThat(truth(json, same.with("consignee.name", "Acme"))).isEqualTo(FALSE);
        assertThat(truth(json, consignment().with("shipper.name", "Acme"))).isEqualTo(UNKNOWN);
        says(
                json,
                "the shipper's name is the same as the consignee's name",
                "le nom de l'expéditeur est identique au nom du destinataire");
        assertThat(MEANING.findings(json.replace("consignee.name", "grossWeight")))
                .containsExactly("fields-unlike /when");
        assertThat(MEANING.findings(json.replace("EQUAL", "LESS")))
                .containsExactly("type-mismatch /when", "type-mismatch /when");
    }

    @Test
    void a_ratio_of_fields_and_a_division_by_zero() {
        String json =
                test(
                        "'is':'amounts','comparison':'GREATER','left':{'is':'arithmetic','operation':'RATIO','left':{'is':'field','field':'grossWeight'},'right':{'is':'field','field':'quantity'}},'right':{'is':'number','value':'4'}");
        assertThat(truth(json, weighing("9", "2"))).isEqualTo(TRUE);
        assertThat(truth(json, weighing("8", "2"))).isEqualTo(FALSE);
        assertThat(truth(json, weighing("8", "0"))).isEqualTo(UNKNOWN);
        assertThat(truth(json, consignment().with("grossWeight", "8"))).isEqualTo(UNKNOWN);
        says(
                json,
                "(the gross weight ÷ the quantity of packages) is more than 4",
                "(le poids brut ÷ la quantité de colis) vaut plus que 4");
        assertThat(MEANING.findings(json.replace("quantity", "shipper.name")))
                .containsExactly("type-mismatch /when/left/right");
        assertThat(MEANING.findings(json.replace("\"4\"", "\"four\"")))
                .containsExactly("literal-unreadable /when/right/value");
    }

    @Test
    void a_number_that_a_list_gives_and_the_length_of_a_text() {
        String json =
                test(
                        "'is':'amounts','comparison':'LESS','left':{'is':'length','field':'shipper.address'},'right':{'is':'listed','list':'medians','key':'packageType'}");
        Given given = consignment().with("shipper.address", " PO Box 1 ").with("packageType", "84");
        assertThat(truth(json, given)).isEqualTo(TRUE);
        assertThat(truth(json, given.with("packageType", "99"))).isEqualTo(FALSE);
        assertThat(truth(json, given.with("packageType", "01"))).isEqualTo(UNKNOWN);
        says(
                json,
                "the number of characters of the shipper's address is less than the number that the list “medians” gives for the package type",
                "le nombre de caractères de l'adresse de l'expéditeur vaut moins que le nombre que la liste « medians » donne pour le type de colis");
        assertThat(MEANING.findings(json.replace("medians", "watched")))
                .containsExactly("list-kind /when/right/list");
    }

    @Test
    void a_tolerance_is_passed_in_percent_and_in_absolute() {
        String json =
                test(
                        "'is':'deviates','side':'MORE','percent':'5','absolute':'500','amount':{'is':'field','field':'volume'},'expected':{'is':'field','field':'grossWeight'}");
        assertThat(truth(json, deviating("20000", "21001"))).isEqualTo(TRUE);
        assertThat(truth(json, deviating("20000", "21000"))).isEqualTo(FALSE);
        assertThat(truth(json, deviating("1000", "1400"))).isEqualTo(FALSE);
        assertThat(truth(json, deviating("20000", "1"))).isEqualTo(FALSE);
        assertThat(truth(json.replace("MORE", "LESS"), deviating("20000", "1"))).isEqualTo(TRUE);
        assertThat(truth(json.replace("MORE", "EITHER"), deviating("20000", "1"))).isEqualTo(TRUE);
        assertThat(truth(json, consignment().with("volume", "1"))).isEqualTo(UNKNOWN);
        says(
                json,
                "the volume is above the gross weight by more than 5 % and by more than 500",
                "le volume dépasse le poids brut de plus de 5 % et de plus de 500");
        assertThat(MEANING.findings(json.replace("\"percent\":\"5\",\"absolute\":\"500\",", "")))
                .containsExactly("incomplete /when/percent");
    }

    @Test
    void time_between_two_instants() {
        String json =
                test(
                        "'is':'elapsed','from':'filing.sentAt','to':'filing.loadingAt','comparison':'LESS','limit':'24','unit':'HOURS'");
        Given filed = consignment().with("filing.sentAt", "2026-03-01T06:00:00Z");
        assertThat(truth(json, filed)).isEqualTo(UNKNOWN);
        assertThat(truth(json, filed.with("filing.loadingAt", "2026-03-02T05:59:59Z")))
                .isEqualTo(TRUE);
        assertThat(truth(json, filed.with("filing.loadingAt", "2026-03-02T06:00:00Z")))
                .isEqualTo(FALSE);
        assertThat(truth(json.replace("HOURS", "DAYS"), filed)).isEqualTo(TRUE);
        says(
                json,
                "from the time of filing to the time of loading it is less than 24 hours",
                "entre le moment du dépôt et le moment du chargement, il s’écoule moins de 24 heures");
        assertThat(MEANING.findings(json.replace("filing.loadingAt", "grossWeight")))
                .containsExactly("type-mismatch /when");
    }

    @Test
    void aggregates_over_nothing_and_over_what_is_unknown() {
        String sum =
                over(
                        "{'is':'aggregate','function':'SUM','over':'goods[]','of':{'is':'field','field':'goods[].weight'}}");
        String least = sum.replace("SUM", "MIN");
        String most = sum.replace("SUM", "MAX");
        Given nothing = consignment().holding(Collection.GOODS);
        assertThat(truth(sum, nothing)).isEqualTo(FALSE);
        assertThat(truth(least, nothing)).isEqualTo(UNKNOWN);
        assertThat(truth(sum, consignment())).isEqualTo(UNKNOWN);
        Given heavy =
                consignment()
                        .holding(
                                Collection.GOODS,
                                element("goods[].weight", "11"),
                                element(Collection.GOODS));
        assertThat(truth(most, heavy)).isEqualTo(TRUE);
        assertThat(truth(least, heavy)).isEqualTo(UNKNOWN);
        assertThat(truth(sum, heavy)).isEqualTo(UNKNOWN);
        says(
                sum,
                "the sum of the weight of the line over the goods lines is more than 10",
                "la somme du poids de la ligne sur les lignes de marchandises vaut plus que 10");
    }

    @Test
    void counts_with_a_filter_and_different_values() {
        String count =
                over("{'is':'count','over':'goods[]','where':{'is':'compare','field':'goods[].weight','comparison':'LESS','value':'5'}}")
                        .replace("\"10\"", "\"1\"");
        Given goods =
                consignment()
                        .holding(
                                Collection.GOODS,
                                element("goods[].weight", "1").with("goods[].origin", "CN"),
                                element("goods[].weight", "2").with("goods[].origin", "CN"),
                                element(Collection.GOODS));
        assertThat(truth(count, goods)).isEqualTo(TRUE);
        assertThat(truth(count.replace("\"1\"", "\"2\""), goods)).isEqualTo(UNKNOWN);
        assertThat(truth(count.replace("\"1\"", "\"3\""), goods)).isEqualTo(FALSE);
        String distinct =
                over("{'is':'distinct','field':'goods[].origin'}").replace("\"10\"", "\"0\"");
        assertThat(truth(distinct, goods)).isEqualTo(TRUE);
        assertThat(truth(distinct.replace("\"0\"", "\"1\""), goods)).isEqualTo(UNKNOWN);
        assertThat(truth(distinct.replace("\"0\"", "\"2\""), goods)).isEqualTo(FALSE);
        says(
                count,
                "the number of goods lines where (the weight of the line is less than 5 kg) is more than 1",
                "le nombre de lignes de marchandises où (le poids de la ligne est de moins de 5 kg) vaut plus que 1");
        assertThat(MEANING.findings(over("{'is':'distinct','field':'eta'}")))
                .containsExactly("no-elements /when/left/field");
        assertThat(MEANING.findings(over("{'is':'count','over':'containers[].seals[]'}")))
                .containsExactly("quantifier-misplaced /when/left");
    }

    @Test
    void a_value_that_two_elements_share() {
        String twice =
                test("'is':'shared','field':'containers[].number','other':'containers[].number'");
        String across =
                test("'is':'shared','field':'containers[].number','other':'goods[].container'");
        Given boxes = consignment().holding(Collection.CONTAINERS, box("A"), box("B"));
        assertThat(truth(twice, boxes)).isEqualTo(FALSE);
        assertThat(truth(across, boxes)).isEqualTo(UNKNOWN);
        assertThat(truth(across, boxes.holding(Collection.GOODS))).isEqualTo(FALSE);
        assertThat(
                        truth(
                                across,
                                boxes.holding(Collection.GOODS, element("goods[].container", "b"))))
                .isEqualTo(TRUE);
        boxes.holding(Collection.CONTAINERS, box("A"), box("a"));
        assertThat(truth(twice, boxes)).isEqualTo(TRUE);
        boxes.holding(Collection.CONTAINERS, element(Collection.CONTAINERS));
        assertThat(truth(twice, boxes)).isEqualTo(FALSE);
        boxes.holding(Collection.CONTAINERS, box("A"), element(Collection.CONTAINERS));
        assertThat(truth(twice, boxes)).isEqualTo(UNKNOWN);
        says(
                across,
                "the container number and the container of the line have a value in common",
                "le numéro du conteneur et le conteneur de la ligne ont une valeur en commun");
        assertThat(MEANING.findings(twice.replaceFirst("containers\\[\\].number", "eta")))
                .containsExactly("no-elements /when/field");
    }

    private static Given box(String number) {
        return element("containers[].number", number);
    }

    private static Given weighing(String weight, String quantity) {
        return consignment().with("grossWeight", weight).with("quantity", quantity);
    }

    private static Given deviating(String expected, String amount) {
        return consignment().with("grossWeight", expected).with("volume", amount);
    }

    private static String over(String left) {
        return test(
                "'is':'amounts','comparison':'GREATER','left':"
                        + left
                        + ",'right':{'is':'number','value':'10'}");
    }

    private static Truth truth(String json, Given facts) {
        return MEANING.truth(json, facts);
    }

    private static void says(String json, String en, String fr) {
        assertThat(Meaning.said(json, ENGLISH)).isEqualTo(en);
        assertThat(Meaning.said(json, FRENCH)).isEqualTo(fr);
    }

    private static String test(String members) {
        return "{" + members.replace('\'', '"') + "}";
    }
}
