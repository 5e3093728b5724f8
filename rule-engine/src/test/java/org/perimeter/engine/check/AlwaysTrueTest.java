package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;
import static org.perimeter.engine.check.Checked.HEAVY;
import static org.perimeter.engine.check.Checked.HOLD;
import static org.perimeter.engine.check.Checked.LIGHT;
import static org.perimeter.engine.check.Checked.all;
import static org.perimeter.engine.check.Checked.any;
import static org.perimeter.engine.check.Checked.not;
import static org.perimeter.engine.check.Checked.port;
import static org.perimeter.engine.check.Checked.scoped;
import static org.perimeter.engine.check.Checked.weight;

import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;

class AlwaysTrueTest {
    private static final Checked CHECK = Checked.by(Check.ALWAYS_TRUE);
    private static final Condition EVERY_WEIGHT =
            any(weight(Comparison.LESS, "5"), weight(Comparison.AT_LEAST, "5"));

    @Test
    void a_group_of_which_every_value_meets_one_test_says_nothing() {
        assertThat(of(EVERY_WEIGHT)).isTrue();
        assertThat(of(any(port("CNSHA"), not(port("CNSHA"))))).isTrue();
        assertThat(of(any(not(port("CNSHA")), not(port("BRSSZ"))))).isTrue();
    }

    @Test
    void a_group_that_leaves_a_value_out_does_not() {
        assertThat(of(any(LIGHT, HEAVY))).isFalse();
        assertThat(of(any(port("CNSHA"), not(port("CNSHA", "BRSSZ"))))).isFalse();
    }

    @Test
    void the_finding_is_on_the_group() {
        assertThat(CHECK.in(policy(rule("R-1", all(port("CNSHA"), EVERY_WEIGHT), HOLD))))
                .containsExactly("R-1 /when/parts/1");
    }

    @Test
    void a_scope_may_take_everything() {
        assertThat(CHECK.in(scoped(EVERY_WEIGHT, policy(rule("R-1", HEAVY, HOLD))))).isEmpty();
    }

    @Test
    void what_was_meant_only_the_author_knows() {
        assertThat(CHECK.fix(policy(rule("R-1", EVERY_WEIGHT, HOLD))))
                .isInstanceOf(Fix.Advice.class);
    }

    private static boolean of(Condition condition) {
        return CHECK.in(policy(rule("R-1", condition, HOLD))).contains("R-1 /when");
    }
}
