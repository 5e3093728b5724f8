package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;
import static org.perimeter.engine.check.Checked.EXAMINE;
import static org.perimeter.engine.check.Checked.HEAVY;
import static org.perimeter.engine.check.Checked.HOLD;

import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;

class UnreachableBandTest {
    private static final Checked CHECK = Checked.by(Check.UNREACHABLE_BAND);
    private static final Effect FORTY = new Effect.Points(40);

    @Test
    void a_band_above_all_points_together_is_never_reached() {
        assertThat(CHECK.in(policy(rule("R-1", HEAVY, FORTY, HOLD)))).containsExactly("/bands/3");
    }

    @Test
    void a_band_whose_disposition_a_rule_gives_is_left_alone_and_so_are_bands_without_points() {
        assertThat(CHECK.in(policy(rule("R-1", HEAVY, FORTY, HOLD, EXAMINE)))).isEmpty();
        assertThat(CHECK.in(policy(rule("R-1", HEAVY, HOLD)))).isEmpty();
    }

    @Test
    void the_band_is_taken_away() {
        Policy policy = policy(rule("R-1", HEAVY, FORTY, HOLD));
        assertThat(CHECK.putRight(policy).bands()).isEqualTo(policy.bands().subList(0, 3));
    }
}
