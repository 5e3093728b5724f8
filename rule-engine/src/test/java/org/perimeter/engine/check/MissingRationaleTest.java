package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Policy;

class MissingRationaleTest {
    private static final Checked CHECK = Checked.by(Check.MISSING_RATIONALE);
    private static final Policy WITHOUT =
            Governed.by(" ", "Customs Act, s. 99", Governed.DAY, Governed.DAY);

    @Test
    void a_rule_without_a_word_on_why_it_exists_is_worth_a_look() {
        assertThat(CHECK.in(WITHOUT)).containsExactly("R-1 /governance/rationale");
    }

    @Test
    void a_rule_that_is_governed_in_full_is_left_alone() {
        assertThat(CHECK.in(Governed.IN_FULL)).isEmpty();
    }

    @Test
    void what_to_write_only_the_author_knows() {
        assertThat(CHECK.fix(WITHOUT)).isInstanceOf(Fix.Advice.class);
    }
}
