package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;
import static org.perimeter.engine.check.Checked.EXAMINE;
import static org.perimeter.engine.check.Checked.HEAVY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Policy.Band;

class UnusedDispositionTest {
    private static final Checked CHECK = Checked.by(Check.UNUSED_DISPOSITION);

    @Test
    void a_disposition_to_which_neither_band_nor_rule_leads_is_unused() {
        assertThat(CHECK.in(withBands(new Effect.Points(40))))
                .containsExactly("/dispositions/2", "/dispositions/3");
    }

    @Test
    void a_disposition_that_a_rule_gives_or_a_band_is_used() {
        assertThat(CHECK.in(withBands(EXAMINE))).containsExactly("/dispositions/2");
        assertThat(CHECK.in(policy(rule("R-1", HEAVY, new Effect.Points(40))))).isEmpty();
    }

    @Test
    void it_is_taken_off_the_list() {
        assertThat(CHECK.putRight(withBands(EXAMINE)).dispositions())
                .containsExactly(Disposition.RELEASE, Disposition.REFER, Disposition.EXAMINE);
    }

    private static Policy withBands(Effect effect) {
        Policy policy = policy(rule("R-1", HEAVY, effect));
        return new Policy(
                policy.programme(),
                policy.scope(),
                policy.dispositions(),
                List.of(new Band(0, Disposition.RELEASE), new Band(30, Disposition.REFER)),
                policy.rules());
    }
}
