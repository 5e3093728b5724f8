package org.perimeter.engine.check;

import static org.perimeter.engine.check.Checked.HEAVY;
import static org.perimeter.engine.check.Checked.HOLD;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.Given;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// Policies of one rule that is governed in full, but for what a test leaves out.
final class Governed {
    static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    static final Policy IN_FULL = by("Because.", "Customs Act, s. 99", DAY, DAY.minusDays(30));

    private Governed() {}

    static Policy by(
            String rationale,
            String basis,
            @Nullable LocalDate until,
            @Nullable LocalDate nextReview) {
        Rule rule = Given.rule("R-1", HEAVY, HOLD);
        return Given.policy(
                new Rule(
                        rule.id(),
                        rule.title(),
                        rule.when(),
                        rule.effects(),
                        rule.reasonCode(),
                        rule.reason(),
                        new Governance(
                                "CBSA", "joint", rationale, basis, null, null, until, nextReview)));
    }
}
