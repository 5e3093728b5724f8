package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;
import static org.perimeter.engine.check.Checked.DESK;
import static org.perimeter.engine.check.Checked.EXAMINE;
import static org.perimeter.engine.check.Checked.HEAVY;
import static org.perimeter.engine.check.Checked.HOLD;
import static org.perimeter.engine.check.Checked.all;
import static org.perimeter.engine.check.Checked.port;
import static org.perimeter.engine.check.Checked.weight;

import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

class SubsumedRuleTest {
    private static final Checked CHECK = Checked.by(Check.SUBSUMED_RULE);
    private static final Rule WIDE = rule("R-1", HEAVY, EXAMINE);
    private static final Condition NARROW = all(HEAVY, port("CNSHA"));

    @Test
    void a_narrower_rule_of_the_same_or_a_weaker_effect_adds_nothing() {
        assertThat(beside(WIDE, rule("R-2", NARROW, HOLD))).isTrue();
        assertThat(beside(WIDE, rule("R-2", NARROW, EXAMINE))).isTrue();
        assertThat(beside(WIDE, rule("R-2", weight(Comparison.GREATER, "20"), HOLD))).isTrue();
    }

    @Test
    void a_rule_that_is_not_narrower_or_has_an_effect_of_its_own_does() {
        assertThat(beside(WIDE, rule("R-2", weight(Comparison.GREATER, "9"), HOLD))).isFalse();
        assertThat(beside(WIDE, rule("R-2", NARROW, DESK))).isFalse();
        assertThat(beside(rule("R-1", HEAVY, HOLD), rule("R-2", NARROW, EXAMINE))).isFalse();
    }

    @Test
    void points_always_add() {
        Effect points = new Effect.Points(5);
        assertThat(beside(rule("R-1", HEAVY, points), rule("R-2", NARROW, points))).isFalse();
    }

    @Test
    void the_finding_is_on_the_condition_of_the_narrower_one_which_is_taken_away() {
        Policy policy = policy(WIDE, rule("R-2", NARROW, HOLD));
        assertThat(CHECK.in(policy)).containsExactly("R-2 /when");
        assertThat(CHECK.putRight(policy).rules()).containsExactly(WIDE);
    }

    private static boolean beside(Rule one, Rule other) {
        return !CHECK.in(policy(one, other)).isEmpty();
    }
}
