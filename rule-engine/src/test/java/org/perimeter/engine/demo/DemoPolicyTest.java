package org.perimeter.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.element;
import static org.perimeter.engine.fact.Collection.CONTAINERS;
import static org.perimeter.engine.fact.Collection.DANGEROUS;
import static org.perimeter.engine.fact.Collection.GOODS;
import static org.perimeter.engine.fact.Collection.NOTIFY;
import static org.perimeter.engine.fact.Collection.SEALS;
import static org.perimeter.engine.fact.Collection.SEAL_EVENTS;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perimeter.engine.Given;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.drools.DroolsPolicyEvaluator;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.ListNames;
import org.perimeter.engine.rule.Policy;

class DemoPolicyTest {
    private static final Policy POLICY = DemoPolicy.princeRupert();
    private static final PolicyEvaluator EVALUATOR =
            DroolsPolicyEvaluator.build(
                    ((Resolution.Ready)
                                    Resolver.resolve(
                                            POLICY, FactSchema.standard(), RuleCatalogue.lists()))
                            .policy());

    private static final String DESCRIPTION = "goods[].description";
    private static final String NUMBER = "containers[].number";
    private static final String VALID = "CSQU3054383";

    @Test
    void it_resolves_without_findings() {
        assertThat(Resolver.resolve(POLICY, FactSchema.standard(), RuleCatalogue.lists()))
                .isInstanceOf(Resolution.Ready.class);
    }

    @Test
    void it_looks_goods_ports_and_parties_up_in_lists() {
        assertThat(ListNames.in(POLICY))
                .containsExactly(
                        "embargo-origins",
                        "forwarders",
                        "post-office-boxes",
                        "vague-goods",
                        "waste-and-used",
                        "waste-ports");
    }

    @Test
    void it_is_in_scope_by_rail_from_prince_rupert_to_international_falls() {
        Given there =
                consignment()
                        .with("port.discharge", "CAPRR")
                        .with("onward.mode", "rail")
                        .with("onward.landPort", "USINL");
        assertThat(EVALUATOR.evaluate(there.facts()).scope()).isEqualTo(Truth.TRUE);
        assertThat(EVALUATOR.evaluate(there.with("onward.mode", "road").facts()).scope())
                .isEqualTo(Truth.FALSE);
        assertThat(
                        EVALUATOR
                                .evaluate(consignment().with("port.discharge", "CAPRR").facts())
                                .scope())
                .isEqualTo(Truth.UNKNOWN);
        assertThat(
                        EVALUATOR
                                .evaluate(consignment().with("port.discharge", "USJAX").facts())
                                .scope())
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void nothing_fires_on_what_is_unknown() {
        assertThat(EVALUATOR.evaluate(consignment().facts()).fired()).isEmpty();
    }

    @Test
    void every_rule_has_an_example() {
        assertThat(POLICY.rules())
                .extracting(rule -> rule.id())
                .containsExactlyElementsOf(
                        examples().map(example -> (String) example.get()[0]).toList())
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void a_rule_fires_where_it_should_and_not_beside_it(
            String rule, Given hit, List<Given> beside) {
        assertThat(fired(hit)).contains(rule);
        assertThat(beside).allSatisfy(given -> assertThat(fired(given)).doesNotContain(rule));
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                example(
                        "R-2",
                        goods(
                                element(DESCRIPTION, "STEEL SCREWS"),
                                element(DESCRIPTION, "20 PALLETS, S.T.C: FAK")),
                        goods(element(DESCRIPTION, "FAKE LEATHER")),
                        goods(element(DESCRIPTION, "Parts of hydraulic pumps")),
                        goods()),
                example(
                        "R-3",
                        goods(
                                element(DESCRIPTION, "Household  goods"),
                                element(DESCRIPTION, "parts")),
                        goods(element(DESCRIPTION, "FAK"), element(DESCRIPTION, "STEEL SCREWS")),
                        goods(element(DESCRIPTION, "FAK"), element(GOODS)),
                        goods()),
                example(
                        "R-11",
                        boxes(element(NUMBER, VALID), element(NUMBER, "CSQU3054384")),
                        boxes(element(NUMBER, VALID)),
                        boxes(element(CONTAINERS))),
                example(
                        "R-13",
                        boxes(loaded(), loaded().holding(SEALS, element(SEALS))),
                        boxes(
                                loaded().holding(
                                                SEALS,
                                                element("containers[].seals[].number", "S1"))),
                        boxes(element("containers[].loadStatus", "empty")),
                        boxes(element(CONTAINERS))),
                example(
                        "R-16",
                        dangerous(element("goods[].dangerous[].un", "2319")),
                        dangerous(
                                element("goods[].dangerous[].un", "2319")
                                        .with("goods[].dangerous[].class", "3")),
                        dangerous(element(DANGEROUS)),
                        dangerous()),
                example(
                        "R-17",
                        goods(element("goods[].hs", "2834.21")),
                        goods(element("goods[].hs", "283521")),
                        goods(element(GOODS))),
                example(
                        "R-18",
                        goods(element(DESCRIPTION, "USED MACHINERY")).with("grossWeight", "1499.9"),
                        goods(element(DESCRIPTION, "USED MACHINERY")).with("grossWeight", "1500"),
                        goods(element(DESCRIPTION, "USED MACHINERY")),
                        goods(element(DESCRIPTION, "TEA")).with("grossWeight", "100")),
                example(
                        "R-19",
                        consignment().with("shipper.address", "P.O. Box 17, Kowloon"),
                        consignment().with("shipper.address", "17 Boxwood Road"),
                        consignment()),
                example(
                        "R-27",
                        goods(element(DESCRIPTION, "BALES OF WASTE PAPER"))
                                .with("port.loading", "HKHKG"),
                        goods(element(DESCRIPTION, "BALES OF WASTE PAPER"))
                                .with("port.loading", "CNSHA"),
                        goods(element(DESCRIPTION, "PAPER NOTEBOOKS"))
                                .with("port.loading", "HKHKG")),
                example(
                        "R-29",
                        consignment().with("consignee.name", "Harbour Freight Ltd").holding(NOTIFY),
                        consignment().with("consignee.name", "Harbour Freight Ltd"),
                        consignment()
                                .with("consignee.name", "Harbour Freight Ltd")
                                .holding(NOTIFY, element("notify[].name", "Maple Stores")),
                        consignment().with("consignee.name", "Maple Stores").holding(NOTIFY)),
                example(
                        "R-31",
                        goods(element("goods[].origin", "KP")),
                        goods(element("goods[].origin", "KR")),
                        goods(element(GOODS))),
                example(
                        "R-38",
                        seals(element("sealEvents[].integrity", "broken")),
                        seals(element("sealEvents[].integrity", "intact")),
                        seals()),
                example(
                        "R-40",
                        seals(element("sealEvents[].kind", "applied")),
                        seals(
                                element("sealEvents[].kind", "applied")
                                        .with("sealEvents[].class", "H")),
                        seals(
                                element("sealEvents[].kind", "read")
                                        .with("sealEvents[].class", "I"))));
    }

    private static Arguments example(String rule, Given hit, Given... beside) {
        return Arguments.of(rule, hit, List.of(beside));
    }

    private static Given goods(Given... lines) {
        return consignment().holding(GOODS, lines);
    }

    private static Given dangerous(Given... goods) {
        return goods(element(GOODS).holding(DANGEROUS, goods));
    }

    private static Given boxes(Given... containers) {
        return consignment().holding(CONTAINERS, containers);
    }

    private static Given loaded() {
        return element("containers[].loadStatus", "loaded");
    }

    private static Given seals(Given... events) {
        return consignment().holding(SEAL_EVENTS, events);
    }

    private static List<String> fired(Given given) {
        return EVALUATOR.evaluate(given.facts()).fired().stream()
                .map(rule -> rule.rule().id())
                .toList();
    }
}
