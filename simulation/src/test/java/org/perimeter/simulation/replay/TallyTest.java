package org.perimeter.simulation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.simulation.archive.Recorded;
import org.perimeter.simulation.synthetic.PrinceRupertHistory;
import org.perimeter.testing.Policies;
import tools.jackson.databind.json.JsonMapper;

class TallyTest {
    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
    private static final List<String> RULES = List.of("R-02", "R-11", "R-16", "R-99");

    private final List<Recorded> rows = rows();
    private final Judge judge =
            Judge.of(
                    Content.of(
                            Policies.of(Policies.CHECK_DIGIT, Policies.NO_CLASS, Policies.VAGUE),
                            List.of()),
                    NOW,
                    ReferencePolicyEvaluator::new,
                    Background.NONE);

    @Test
    void parts_add_up_to_the_whole_in_any_order() {
        Tally whole = tally(rows);
        Tally first = tally(rows.subList(0, 700));
        Tally second = tally(rows.subList(700, 1_100));
        Tally third = tally(rows.subList(1_100, rows.size()));

        assertThat(first.merge(second).merge(third)).isEqualTo(whole);
        assertThat(third.merge(first.merge(second))).isEqualTo(whole);
        assertThat(whole.merge(Tally.NONE)).isEqualTo(whole);
    }

    @Test
    void every_consignment_is_counted_once() {
        Tally tally = tally(rows);

        assertThat(tally.rows()).isEqualTo(rows.size());
        assertThat(tally.verdicts().values().stream().mapToLong(ExamCounts::total).sum())
                .isEqualTo(rows.size());
        assertThat(
                        tally.standings().values().stream()
                                .flatMap(byVerdict -> byVerdict.values().stream())
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(rows.size());
        assertThat(tally.outOfScope().values().stream().mapToLong(OutOfScope::total).sum())
                .isEqualTo(tally.count(Verdict.OUT_OF_SCOPE));
    }

    @Test
    void a_rule_that_never_fired_is_there_with_nothing() {
        assertThat(tally(rows).rules().get("R-99")).isEqualTo(RuleTally.NONE);
        assertThat(tally(rows).rules().get("R-11").hits()).isPositive();
    }

    @Test
    void what_was_targeted_out_of_scope_is_counted_by_onward_mode() {
        Tally tally = tally(rows);

        assertThat(tally.outOfScope()).containsKeys("rail", "road");
        assertThat(tally.outOfScope().get("road").targeted()).isPositive();
        assertThat(tally.standing(Scope.UNKNOWN, Verdict.RELEASE)).isPositive();
    }

    @Test
    void examinations_by_day_and_by_kind_are_those_in_scope() {
        Tally tally = tally(rows);
        long examined = tally.count(Verdict.EXAMINE);

        assertThat(examined).isPositive();
        assertThat(tally.examinations().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(examined);
        assertThat(tally.examinationDays().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(examined);
    }

    @Test
    void it_outlives_its_json_form() {
        JsonMapper json = JsonMapper.builder().build();
        Tally tally = tally(rows);

        assertThat(json.readValue(json.writeValueAsString(tally), Tally.class)).isEqualTo(tally);
    }

    private Tally tally(List<Recorded> of) {
        TallyCounter counter = new TallyCounter(RULES);
        of.forEach(recorded -> counter.add(recorded, RowOutcome.of(judge.decide(recorded, ""))));
        return counter.total();
    }

    private static List<Recorded> rows() {
        List<Recorded> rows = new ArrayList<>();
        Iterator<Recorded> source = new PrinceRupertHistory(7, 2_000, NOW).rows();
        source.forEachRemaining(rows::add);
        return rows;
    }
}
