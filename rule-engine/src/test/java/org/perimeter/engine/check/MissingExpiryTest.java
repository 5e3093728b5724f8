package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Policy;

class MissingExpiryTest {
    private static final Checked CHECK = Checked.by(Check.MISSING_EXPIRY);
    private static final Policy WITHOUT =
            Governed.by("Because.", "Customs Act, s. 99", null, Governed.DAY);

    @Test
    void a_rule_without_end_is_worth_a_look() {
        assertThat(CHECK.in(WITHOUT)).containsExactly("R-1 /governance/validUntil");
    }

    @Test
    void a_rule_that_is_governed_in_full_is_left_alone() {
        assertThat(CHECK.in(Governed.IN_FULL)).isEmpty();
    }

    @Test
    void it_ends_on_the_day_on_which_it_is_assessed_again() {
        assertThat(CHECK.putRight(WITHOUT).rules().getFirst().governance().validUntil())
                .isEqualTo(Governed.DAY);
    }

    @Test
    void where_no_such_day_is_set_there_is_advice() {
        assertThat(CHECK.fix(Governed.by("Because.", "Customs Act, s. 99", null, null)))
                .isInstanceOf(Fix.Advice.class);
    }
}
