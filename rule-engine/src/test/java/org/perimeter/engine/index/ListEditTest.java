package org.perimeter.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.element;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.drools.DroolsPolicyEvaluator;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.InList;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Rule;

class ListEditTest {
    private static final NamedList NAMES = list("names", "Acme", "Société Générale");

    private static final Effect POINTS = new Effect.Points(10);
    private static final Condition HEAVY = new Compare("grossWeight", Comparison.GREATER, "1000");
    private static final Condition AT_PORT = new InList("port.loading", "ports");
    private static final Condition NAMED = new InList("shipper.name", "names");
    private static final Condition LINE =
            new Quantified(Quantifier.SOME, "goods[]", new InList("goods[].origin", "origins"));

    private static final ResolvedPolicy BEFORE =
            resolved(Lists.of(NAMES, list("ports", "CNSHA"), list("origins", "BR")));
    private static final ResolvedPolicy AFTER =
            resolved(Lists.of(NAMES, list("ports", "CNSHA", "BRSSZ"), list("origins", "BR")));

    private static final Facts FROM_SANTOS =
            consignment()
                    .with("port.loading", "BRSSZ")
                    .with("grossWeight", "2000")
                    .with("shipper.name", "ACME")
                    .holding(Collection.GOODS, element("goods[].origin", "BR"))
                    .facts();

    @Test
    void a_list_edit_rebuilds_the_classes_of_one_field_and_shares_all_others() {
        IndexedPolicy before = IndexedPolicy.of(BEFORE);
        IndexedPolicy after = before.after(AFTER);

        Classes classes = after.index().classes();
        assertThat(classes.size()).isEqualTo(4);
        assertThat(classes.sharedWith(before.index().classes())).isEqualTo(3);
        assertThat(candidates(before)).containsExactly("LINE", "NAMED");
        assertThat(candidates(after)).containsExactly("LINE", "NAMED", "PORT");
    }

    @Test
    void another_rule_shares_nothing_and_is_found() {
        IndexedPolicy before = IndexedPolicy.of(BEFORE);
        ResolvedPolicy more =
                resolved(
                        Lists.of(NAMES, list("ports", "CNSHA"), list("origins", "BR")),
                        HEAVY,
                        AT_PORT);

        IndexedPolicy after = before.after(more);

        assertThat(after.numberedLike(before)).isFalse();
        assertThat(candidates(after)).containsExactly("R0");
    }

    @Test
    void drools_decides_by_the_new_list_and_an_evaluation_in_flight_by_the_old_one() {
        DroolsPolicyEvaluator before = DroolsPolicyEvaluator.build(BEFORE);
        DroolsPolicyEvaluator after = before.after(AFTER);

        assertThat(fired(before)).containsExactly("LINE", "NAMED");
        assertThat(fired(after)).containsExactly("LINE", "NAMED", "PORT");
        assertThat(fired(before)).containsExactly("LINE", "NAMED");
    }

    @Test
    void a_list_is_folded_once_for_all_rules_that_name_it() {
        ResolvedPolicy policy = resolved(Lists.of(NAMES), NAMED, new AllOf(List.of(HEAVY, NAMED)));

        Resolved.InValues alone = (Resolved.InValues) policy.rules().getFirst().when();
        Resolved.AllOf both = (Resolved.AllOf) policy.rules().getLast().when();

        assertThat(alone.values()).containsExactlyInAnyOrder("acme", "societe generale");
        assertThat(((Resolved.InValues) both.parts().getLast()).values()).isSameAs(alone.values());
    }

    @Test
    void a_list_of_a_million_names_is_indexed() {
        NamedList shippers =
                new NamedList.Values(
                        "names",
                        IntStream.range(0, 1_000_000)
                                .mapToObj(i -> "Shipper " + i)
                                .collect(Collectors.toCollection(TreeSet::new)));
        IndexedPolicyEvaluator evaluator =
                IndexedPolicyEvaluator.build(resolved(Lists.of(shippers), NAMED, HEAVY));

        assertThat(evaluator.evaluate(shippedBy("SHIPPER 999999")).fired()).hasSize(1);
        assertThat(evaluator.evaluate(shippedBy("SHIPPER 1000000")).fired()).isEmpty();
    }

    private static Facts shippedBy(String name) {
        return consignment().with("shipper.name", name).facts();
    }

    private static List<String> candidates(IndexedPolicy policy) {
        Lookup lookup = policy.lookup();
        lookup.turnTo(FROM_SANTOS);
        return IntStream.range(0, lookup.count())
                .mapToObj(i -> policy.rules().get(lookup.candidate(i)).rule().id())
                .toList();
    }

    private static List<String> fired(DroolsPolicyEvaluator evaluator) {
        return evaluator.evaluate(FROM_SANTOS).fired().stream()
                .map(fired -> fired.rule().id())
                .toList();
    }

    private static NamedList list(String name, String... values) {
        return new NamedList.Values(name, new TreeSet<>(Arrays.asList(values)));
    }

    private static ResolvedPolicy resolved(Lists lists) {
        return ready(
                Resolver.resolve(
                        policy(
                                rule("PORT", new AllOf(List.of(HEAVY, AT_PORT)), POINTS),
                                rule("NAMED", NAMED, POINTS),
                                rule("LINE", LINE, POINTS)),
                        FactSchema.standard(),
                        lists));
    }

    private static ResolvedPolicy resolved(Lists lists, Condition... conditions) {
        return ready(
                Resolver.resolve(
                        policy(
                                IntStream.range(0, conditions.length)
                                        .mapToObj(i -> rule("R" + i, conditions[i], POINTS))
                                        .toArray(Rule[]::new)),
                        FactSchema.standard(),
                        lists));
    }

    private static ResolvedPolicy ready(Resolution resolution) {
        assertThat(resolution).isInstanceOf(Resolution.Ready.class);
        return ((Resolution.Ready) resolution).policy();
    }
}
