package org.perimeter.ui.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.demo.DemoPolicy;
import org.perimeter.engine.demo.RuleCatalogue;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.History;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.parquet.Numbered;
import org.perimeter.simulation.population.Population;
import org.perimeter.simulation.synthetic.PrinceRupertHistory;
import org.perimeter.ui.shell.Texts;
import org.perimeter.ui.trial.TrialDesk.Question;

class TrialDeskTest {
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Population POPULATION = population(400);
    private static final Policy DEMO = DemoPolicy.princeRupert();
    private static final String RULE = DEMO.rules().getFirst().id();
    private static final String OTHER = DEMO.rules().getLast().id();

    private final TrialDesk desk = desk(Optional.of(POPULATION));

    @Test
    void a_rule_is_tried_on_the_whole_population() {
        assertThat(answer(question(DEMO, OptionalInt.empty())))
                .isInstanceOfSatisfying(
                        Tried.Done.class,
                        done -> {
                            assertThat(done.impact().rows()).isEqualTo(400);
                            assertThat(done.impact().hits().total()).isPositive();
                            assertThat(done.single()).isEmpty();
                        });
    }

    @Test
    void a_hit_that_is_tried_by_itself_is_true_at_its_root() {
        Tried.Done done = (Tried.Done) answer(question(DEMO, OptionalInt.empty()));
        int hit = done.impact().examples().getFirst();

        Tried.Done single = (Tried.Done) answer(question(DEMO, OptionalInt.of(hit)));

        assertThat(single.single().orElseThrow().nodes().get("/when").yes()).isOne();
    }

    @Test
    void another_rule_with_errors_is_left_out_and_named() {
        assertThat(answer(question(broken(OTHER), OptionalInt.empty())))
                .isInstanceOfSatisfying(
                        Tried.Done.class,
                        done -> assertThat(done.leftOut()).containsExactly(OTHER));
    }

    @Test
    void a_rule_with_errors_of_its_own_is_unfinished() {
        assertThat(answer(question(broken(RULE), OptionalInt.empty())))
                .isEqualTo(new Tried.Unfinished());
    }

    @Test
    void a_scope_with_errors_leaves_nothing_to_try() {
        Policy policy =
                new Policy(
                        DEMO.programme(),
                        new Condition.Missing("no.such.field"),
                        DEMO.dispositions(),
                        DEMO.bands(),
                        DEMO.rules());

        assertThat(answer(question(policy, OptionalInt.empty()))).isEqualTo(new Tried.Unfinished());
    }

    @Test
    void a_programme_without_a_data_set_says_so() {
        assertThat(
                        desk(Optional.empty())
                                .answer(question(DEMO, OptionalInt.empty()), new Watched()))
                .isEqualTo(new Tried.NoData());
    }

    @Test
    void it_tells_how_far_it_has_come() {
        var watched = new Watched();

        desk.answer(question(DEMO, OptionalInt.empty()), watched);

        assertThat(watched.stages)
                .containsExactly(
                        Work.Stage.READING, Work.Stage.OTHERS, Work.Stage.RULE, Work.Stage.COUNT);
    }

    @ParameterizedTest
    @EnumSource
    void it_ends_at_each_stage_when_nobody_waits_any_more(Work.Stage stage) {
        var watched = new Watched();
        watched.until = stage;

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> desk.answer(question(DEMO, OptionalInt.empty()), watched));

        assertThat(watched.stages).last().isEqualTo(stage);
    }

    @Test
    void each_stage_has_its_words() {
        var texts = new Texts().getAllTranslations(Locale.ENGLISH);
        for (var stage : Work.Stage.values()) {
            assertThat(texts).containsKey(Work.of(stage).title());
        }
        assertThat(texts).containsKey(new Work(Work.Stage.READING, 1, 2).title());
    }

    private Tried answer(Question question) {
        return desk.answer(question, new Watched());
    }

    /// Waits for the answer until the work has come so far.
    private static final class Watched implements Course {
        private final List<Work.Stage> stages = new ArrayList<>();
        private Work.@Nullable Stage until;

        @Override
        public void at(Work work) {
            stages.add(work.stage());
        }

        @Override
        public boolean isWanted() {
            return until == null || !stages.contains(until);
        }
    }

    private static TrialDesk desk(Optional<Population> population) {
        return new TrialDesk(
                _ -> population,
                policy -> Resolver.resolve(policy, FactSchema.standard(), RuleCatalogue.lists()),
                Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
    }

    private static Question question(Policy policy, OptionalInt single) {
        Rule rule =
                policy.rules().stream()
                        .filter(each -> each.id().equals(RULE))
                        .findFirst()
                        .orElseThrow();
        return new Question(policy, rule, single);
    }

    private static Policy broken(String id) {
        List<Rule> rules =
                DEMO.rules().stream()
                        .map(rule -> rule.id().equals(id) ? broken(rule) : rule)
                        .toList();
        return new Policy(DEMO.programme(), DEMO.scope(), DEMO.dispositions(), DEMO.bands(), rules);
    }

    private static Rule broken(Rule rule) {
        return new Rule(
                rule.id(),
                rule.title(),
                new Condition.Missing("no.such.field"),
                rule.effects(),
                rule.reasonCode(),
                rule.reason(),
                rule.governance());
    }

    private static Population population(int size) {
        PrinceRupertHistory history = new PrinceRupertHistory(3, size, FROM);
        DataSet set =
                new DataSet(
                        "year",
                        "prince-rupert",
                        new Bilingual("A year", "Une année"),
                        size,
                        FROM,
                        FROM.plus(Duration.ofDays(366)),
                        "0".repeat(64),
                        true);
        var rows = LongStream.range(0, size).mapToObj(row -> new Numbered<>(row, history.row(row)));
        return Population.of(set, History.none(), rows.iterator(), 1);
    }
}
