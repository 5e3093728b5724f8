package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;
import static org.perimeter.engine.check.Checked.HOLD;
import static org.perimeter.engine.check.Checked.all;
import static org.perimeter.engine.check.Checked.any;
import static org.perimeter.engine.check.Checked.not;
import static org.perimeter.engine.check.Checked.some;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.OneOf;
import org.perimeter.engine.rule.Policy;

class NotOverMissingTest {
    private static final Checked CHECK = Checked.by(Check.NOT_OVER_MISSING);
    private static final Condition LISTED = new OneOf("goods[].origin", List.of("KP", "CN"));
    private static final Condition RAIL = new OneOf("onward.mode", List.of("rail"));

    @Test
    void a_not_over_a_field_that_may_be_missing_is_worth_a_look() {
        assertThat(of(some(not(LISTED)))).containsExactly("R-1 /when/each");
        assertThat(of(not(some(LISTED)))).containsExactly("R-1 /when");
        assertThat(CHECK.findings(policy(rule("R-1", some(not(LISTED)), HOLD))))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.text().en())
                                .contains("where the manifest lacks “goods[].origin”. Add"));
    }

    @Test
    void an_author_who_asks_whether_it_is_missing_has_thought_of_it() {
        Condition missing = new Missing("goods[].origin");
        assertThat(of(some(any(missing, not(LISTED))))).isEmpty();
        assertThat(of(some(all(not(missing), not(LISTED))))).isEmpty();
        assertThat(of(not(missing))).isEmpty();
    }

    @Test
    void a_field_that_is_seldom_missing_is_not_talked_of() {
        assertThat(counted(1_000, 49, 5).in(policy(rule("R-1", not(RAIL), HOLD)))).isEmpty();
        assertThat(counted(1_000, 50, 5).in(policy(rule("R-1", not(RAIL), HOLD)))).hasSize(1);
        assertThat(counted(1_000, 50, 6).in(policy(rule("R-1", not(RAIL), HOLD)))).isEmpty();
        assertThat(counted(0, 0, 5).in(policy(rule("R-1", not(RAIL), HOLD)))).hasSize(1);
    }

    @Test
    void the_finding_tells_how_often_and_what_is_often() {
        assertThat(counted(1_000, 128, 5).findings(policy(rule("R-1", not(RAIL), HOLD))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.text().en())
                            .contains(
                                    "lacks “onward.mode” (so far onward.mode 12%; often means 5% or more). Add");
                    assertThat(finding.text().fr())
                            .contains(
                                    "(jusqu’ici onward.mode 12\u00a0% ; souvent veut dire 5\u00a0% ou plus). Ajoutez");
                });
    }

    @Test
    void is_missing_is_added_beside_the_not_for_what_is_often_missing() {
        Condition not = not(all(RAIL, new OneOf("port.loading", List.of("CNSHA"))));
        Policy policy = policy(rule("R-1", not, HOLD));
        assertThat(CHECK.putRight(policy).rules().getFirst().when())
                .isEqualTo(any(not, new Missing("onward.mode"), new Missing("port.loading")));
        Absence absence =
                new Absence(
                        Map.of(
                                "onward.mode", new Absence.Count(100, 20),
                                "port.loading", new Absence.Count(100, 0)),
                        5);
        assertThat(by(absence).putRight(policy).rules().getFirst().when())
                .isEqualTo(any(not, new Missing("onward.mode")));
    }

    private static List<String> of(Condition condition) {
        return CHECK.in(policy(rule("R-1", condition, HOLD)));
    }

    private static Checked counted(long asked, long lacked, int often) {
        return by(new Absence(Map.of("onward.mode", new Absence.Count(asked, lacked)), often));
    }

    private static Checked by(Absence absence) {
        return new Checked(
                CHECK.check(),
                new Yardstick(
                        FactSchema.standard(), Lists.none(), ProtectedFields.STANDARD, absence));
    }
}
