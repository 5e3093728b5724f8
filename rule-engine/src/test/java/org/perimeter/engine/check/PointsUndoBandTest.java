package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;
import static org.perimeter.engine.check.Checked.HEAVY;
import static org.perimeter.engine.check.Checked.port;

import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

class PointsUndoBandTest {
    private static final Checked CHECK = Checked.by(Check.POINTS_UNDO_BAND);
    private static final Rule OFF = rule("R-2", port("CNSHA"), new Effect.Points(-20));
    private static final Effect REFER = new Effect.Floor(Disposition.REFER, null);

    @Test
    void points_taken_off_must_not_undo_what_one_rule_alone_asks_for() {
        assertThat(CHECK.in(beside(new Effect.Points(35)))).containsExactly("R-2 /effects");
    }

    @Test
    void a_floor_holds_what_the_rule_asks_for() {
        assertThat(CHECK.in(beside(new Effect.Points(35), REFER))).isEmpty();
    }

    @Test
    void points_that_stay_in_the_band_undo_nothing() {
        assertThat(CHECK.in(beside(new Effect.Points(55)))).isEmpty();
    }

    @Test
    void whether_a_floor_or_fewer_points_only_the_author_knows() {
        assertThat(CHECK.fix(beside(new Effect.Points(35)))).isInstanceOf(Fix.Advice.class);
    }

    private static Policy beside(Effect... effects) {
        return policy(rule("R-1", HEAVY, effects), OFF);
    }
}
