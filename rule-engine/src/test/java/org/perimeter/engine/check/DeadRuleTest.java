package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;
import static org.perimeter.engine.check.Checked.HEAVY;
import static org.perimeter.engine.check.Checked.HOLD;
import static org.perimeter.engine.check.Checked.LIGHT;
import static org.perimeter.engine.check.Checked.all;
import static org.perimeter.engine.check.Checked.any;
import static org.perimeter.engine.check.Checked.fired;
import static org.perimeter.engine.check.Checked.none;
import static org.perimeter.engine.check.Checked.not;
import static org.perimeter.engine.check.Checked.port;
import static org.perimeter.engine.check.Checked.scoped;
import static org.perimeter.engine.check.Checked.some;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.InList;
import org.perimeter.engine.rule.Condition.ListedFor;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Similar;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Policy;

class DeadRuleTest {
    private static final Lists EMPTY =
            Lists.of(
                    new NamedList.Values("ports", new TreeSet<>()),
                    new NamedList.Patterns("vague", List.of()),
                    new NamedList.Keyed("classes", new TreeMap<>()),
                    new NamedList.Numbers("weights", new TreeMap<>()));
    private static final Checked CHECK = Checked.by(Check.DEAD_RULE).with(EMPTY);
    private static final Condition IN_PORTS = new InList("port.loading", "ports");

    @Test
    void a_rule_that_cannot_hold_is_dead_and_so_is_one_that_asks_for_it() {
        Condition never = some(all(LIGHT, HEAVY));
        assertThat(
                        CHECK.in(
                                policy(
                                        rule("R-1", never, HOLD),
                                        rule("R-2", fired(Quantifier.SOME, "R-1"), HOLD),
                                        rule("R-3", fired(Quantifier.NO, "R-1"), HOLD),
                                        rule("R-4", fired(Quantifier.SOME, "R-2"), HOLD))))
                .containsExactly("R-1 /when", "R-2 /when", "R-4 /when");
    }

    @Test
    void a_rule_that_may_hold_without_the_impossible_is_not() {
        assertThat(of(any(HEAVY, all(LIGHT, HEAVY)))).isEmpty();
        assertThat(of(none(all(LIGHT, HEAVY)))).isEmpty();
    }

    @Test
    void a_list_without_entries_is_named_on_the_test_that_needs_it() {
        assertThat(of(all(HEAVY, IN_PORTS))).containsExactly("R-1 /when/parts/1");
        assertThat(of(some(new InList("goods[].description", "vague"))))
                .containsExactly("R-1 /when/each");
        assertThat(of(some(new ListedFor("goods[].hs", "classes", "goods[].description"))))
                .containsExactly("R-1 /when/each");
        assertThat(of(new Similar("shipper.name", "ports", Measure.EDIT_DISTANCE, "1")))
                .containsExactly("R-1 /when");
        assertThat(
                        of(
                                some(
                                        new Condition.Amounts(
                                                new Expression.Of("goods[].weight"),
                                                Comparison.LESS,
                                                new Expression.Listed("weights", "goods[].hs")))))
                .containsExactly("R-1 /when/each");
        assertThat(CHECK.findings(policy(rule("R-1", IN_PORTS, HOLD))).getFirst().text().en())
                .contains("the list “ports” is empty");
    }

    @Test
    void a_list_with_entries_or_one_that_need_not_be_met_kills_nothing() {
        assertThat(of(not(IN_PORTS))).isEmpty();
        assertThat(of(any(IN_PORTS, HEAVY))).isEmpty();
        Lists filled = Lists.of(new NamedList.Values("ports", new TreeSet<>(List.of("CNSHA"))));
        assertThat(CHECK.with(filled).in(policy(rule("R-1", IN_PORTS, HOLD)))).isEmpty();
    }

    @Test
    void a_rule_of_which_the_scope_leaves_nothing_is_dead() {
        Condition asia = port("CNSHA", "CNNGB");
        assertThat(within(asia, port("BRSSZ"))).isTrue();
        assertThat(within(asia, all(HEAVY, not(asia)))).isTrue();
        assertThat(within(not(port("BRSSZ")), port("BRSSZ"))).isTrue();
        assertThat(within(all(HEAVY, asia), any(LIGHT, port("BRSSZ")))).isTrue();
        assertThat(within(any(LIGHT, asia), all(HEAVY, port("BRSSZ")))).isTrue();
        assertThat(within(new Missing("port.loading"), port("BRSSZ"))).isTrue();
    }

    @Test
    void a_rule_of_which_the_scope_leaves_something_is_not() {
        Condition asia = port("CNSHA", "CNNGB");
        assertThat(within(asia, port("CNSHA", "BRSSZ"))).isFalse();
        assertThat(within(asia, HEAVY)).isFalse();
        assertThat(within(any(HEAVY, asia), port("BRSSZ"))).isFalse();
        assertThat(within(asia, any(HEAVY, port("BRSSZ")))).isFalse();
    }

    /// A scope that is UNKNOWN is handled as IN.
    @Test
    void a_rule_that_asks_for_what_the_scope_cannot_tell_is_not_dead() {
        assertThat(within(port("CNSHA"), new Missing("port.loading"))).isFalse();
        assertThat(within(all(LIGHT, HEAVY), port("BRSSZ"))).isFalse();
    }

    @Test
    void a_dead_rule_is_taken_away() {
        Policy policy = policy(rule("R-1", all(HEAVY, IN_PORTS), HOLD), rule("R-2", LIGHT, HOLD));
        assertThat(CHECK.putRight(policy).rules()).containsExactly(policy.rules().getLast());
    }

    private static List<String> of(Condition condition) {
        return CHECK.in(policy(rule("R-1", condition, HOLD)));
    }

    private static boolean within(Condition scope, Condition condition) {
        return !CHECK.in(scoped(scope, policy(rule("R-1", condition, HOLD)))).isEmpty();
    }
}
