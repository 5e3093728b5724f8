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

import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Policy;

class SameConditionTest {
    private static final Checked CHECK = Checked.by(Check.SAME_CONDITION);

    @Test
    void two_rules_of_one_condition_are_found_whatever_its_order() {
        assertThat(
                        CHECK.in(
                                policy(
                                        rule("R-1", all(HEAVY, port("CNSHA")), HOLD),
                                        rule("R-2", all(port("CNSHA"), HEAVY), EXAMINE))))
                .containsExactly("R-2 /when");
    }

    @Test
    void rules_of_two_conditions_are_left_alone() {
        assertThat(
                        CHECK.in(
                                policy(
                                        rule("R-1", all(HEAVY, port("CNSHA")), HOLD),
                                        rule("R-2", all(HEAVY, port("BRSSZ")), HOLD))))
                .isEmpty();
    }

    @Test
    void the_two_are_joined_in_the_first() {
        Policy joined = CHECK.putRight(policy(rule("R-1", HEAVY, HOLD), rule("R-2", HEAVY, DESK)));
        assertThat(joined.rules()).containsExactly(rule("R-1", HEAVY, HOLD, DESK));
    }
}
