package org.perimeter.ui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

class DueRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Test
    void the_most_overdue_comes_first_and_the_last_day_is_in_thirty_days() {
        var due =
                of(
                        rule("R-1", TODAY.plusDays(30)),
                        rule("R-2", TODAY.minusDays(1)),
                        rule("R-3", TODAY.plusDays(31)),
                        rule("R-4", TODAY.minusDays(400)),
                        rule("R-5", null));
        assertThat(due.rules())
                .extracting(each -> each.rule().id())
                .containsExactly("R-4", "R-2", "R-1");
        assertThat(due.past()).isEqualTo(2);
    }

    @Test
    void a_review_is_not_past_on_its_day() {
        var due = of(rule("R-1", TODAY));
        assertThat(due.rules()).singleElement().extracting(DueRules.Due::past).isEqualTo(false);
        assertThat(due.past()).isZero();
    }

    private static DueRules of(Rule... rules) {
        Policy blank = MemoryProgrammes.RUPERT.blankPolicy();
        var policy =
                new Policy(
                        blank.programme(),
                        blank.scope(),
                        blank.dispositions(),
                        blank.bands(),
                        List.of(rules));
        return DueRules.of(policy, TODAY);
    }

    private static Rule rule(String id, @Nullable LocalDate reviewBy) {
        return new Rule(
                id,
                new Bilingual("Heavy cargo", "Fret lourd"),
                new Condition.Missing("eta"),
                List.of(new Effect.Points(5)),
                "HEAVY",
                new Bilingual("Heavy.", "Lourd."),
                new Governance("CBSA", "joint", "To try.", "None", null, null, null, reviewBy));
    }
}
