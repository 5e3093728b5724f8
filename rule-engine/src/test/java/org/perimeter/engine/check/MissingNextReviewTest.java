package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Policy;

class MissingNextReviewTest {
    private static final Checked CHECK = Checked.by(Check.MISSING_NEXT_REVIEW);
    private static final Policy WITHOUT =
            Governed.by("Because.", "Customs Act, s. 99", Governed.DAY, null);

    @Test
    void a_rule_that_nobody_assesses_again_is_worth_a_look() {
        assertThat(CHECK.in(WITHOUT)).containsExactly("R-1 /governance/nextReview");
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
