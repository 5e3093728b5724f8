package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;
import static org.perimeter.engine.check.Checked.HEAVY;
import static org.perimeter.engine.check.Checked.HOLD;
import static org.perimeter.engine.check.Checked.LIGHT;
import static org.perimeter.engine.check.Checked.all;
import static org.perimeter.engine.check.Checked.any;
import static org.perimeter.engine.check.Checked.none;
import static org.perimeter.engine.check.Checked.not;
import static org.perimeter.engine.check.Checked.port;
import static org.perimeter.engine.check.Checked.scoped;
import static org.perimeter.engine.check.Checked.some;
import static org.perimeter.engine.check.Checked.weight;

import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Missing;

class ContradictionTest {
    private static final Checked CHECK = Checked.by(Check.CONTRADICTION);

    @Test
    void tests_that_no_value_meets_together_exclude_each_other() {
        assertThat(of(all(LIGHT, HEAVY))).isTrue();
        assertThat(of(all(weight(Comparison.LESS, "5"), weight(Comparison.AT_LEAST, "5"))))
                .isTrue();
        assertThat(of(all(port("CNSHA"), port("BRSSZ", "CAPRR")))).isTrue();
        assertThat(of(all(port("CNSHA"), not(port("CNSHA", "BRSSZ"))))).isTrue();
        assertThat(of(all(new Missing("eta"), not(new Missing("eta"))))).isTrue();
    }

    @Test
    void tests_that_some_value_meets_do_not() {
        assertThat(of(all(weight(Comparison.AT_MOST, "5"), weight(Comparison.AT_LEAST, "5"))))
                .isFalse();
        assertThat(of(all(port("CNSHA", "CAPRR"), not(port("CNSHA"))))).isFalse();
        assertThat(of(all(HEAVY, any(LIGHT, weight(Comparison.GREATER, "6"))))).isFalse();
        assertThat(of(any(LIGHT, HEAVY))).isFalse();
    }

    @Test
    void the_finding_is_on_the_group_and_nowhere_else() {
        assertThat(CHECK.in(policy(rule("R-1", any(HEAVY, all(LIGHT, HEAVY)), HOLD))))
                .containsExactly("R-1 /when/parts/1");
        assertThat(CHECK.in(policy(rule("R-1", some(all(LIGHT, HEAVY)), HOLD))))
                .containsExactly("R-1 /when/each");
        assertThat(CHECK.in(policy(rule("R-1", none(all(LIGHT, HEAVY)), HOLD))))
                .containsExactly("R-1 /when/each");
    }

    @Test
    void a_scope_is_looked_at_too() {
        assertThat(CHECK.in(scoped(all(LIGHT, HEAVY), policy(rule("R-1", HEAVY, HOLD)))))
                .containsExactly("/scope");
    }

    @Test
    void which_of_the_two_was_meant_only_the_author_knows() {
        assertThat(CHECK.fix(policy(rule("R-1", all(LIGHT, HEAVY), HOLD))))
                .isInstanceOf(Fix.Advice.class);
    }

    private static boolean of(Condition condition) {
        return CHECK.in(policy(rule("R-1", condition, HOLD))).contains("R-1 /when");
    }
}
