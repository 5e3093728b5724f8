package org.perimeter.simulation.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.GoldenCase.Expected;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.drools.DroolsPolicyEvaluator;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.CanonicalFacts;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.engine.list.Lists;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.Histories;
import org.perimeter.simulation.archive.parquet.RecordReader;
import org.perimeter.simulation.synthetic.PrinceRupertHistory;
import org.perimeter.testing.Policies;

class ReplayIT {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Content POLICY =
            Content.of(
                    Policies.of(
                            Policies.CHECK_DIGIT,
                            Policies.NO_CLASS,
                            Policies.VAGUE,
                            Policies.HEAVY_LATER),
                    List.of());
    private static final RunId ONE = new RunId(new UUID(0, 1));
    private static final RunId TWO = new RunId(new UUID(0, 2));

    @TempDir Path folder;

    private final PrinceRupertHistory history = new PrinceRupertHistory(5, 2_500, FROM);
    private Archive archive;
    private OutcomeFiles outcomes;
    private DataSet set;

    @BeforeEach
    void store() {
        archive = new Archive(folder.resolve("archive"));
        outcomes = new OutcomeFiles(folder.resolve("runs"));
        set =
                archive.store(
                        new DataSet.Description(
                                "history",
                                "prince-rupert",
                                new Bilingual("History", "Historique"),
                                true),
                        history.rows());
    }

    @Test
    void the_same_inputs_give_the_same_run() {
        RunResult first = drools(ONE, POLICY, FROM);
        RunResult again = drools(TWO, POLICY, FROM);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void both_evaluators_give_the_same_run() {
        RunResult reference =
                new Replay(archive, outcomes, ReferencePolicyEvaluator::new, backgrounds())
                        .run(ONE, POLICY, set, FROM, progress());

        assertThat(drools(TWO, POLICY, FROM)).isEqualTo(reference);
    }

    @Test
    void rules_count_by_the_instant_of_the_run_and_not_by_the_consignments_dates() {
        Instant later = Instant.parse("2030-01-01T00:00:00Z");
        RunResult now = drools(ONE, POLICY, FROM);
        RunResult then = drools(TWO, POLICY, later);

        assertThat(now.tally().rules().get("R-90").hits()).isZero();
        assertThat(then.tally().rules().get("R-90").hits()).isPositive();
        assertThat(then.runHash()).isNotEqualTo(now.runHash());
    }

    @Test
    void another_policy_with_the_same_outcomes_is_another_run() {
        RunResult one = drools(ONE, Content.of(Policies.of(Policies.CHECK_DIGIT), List.of()), FROM);
        RunResult other =
                drools(
                        TWO,
                        Content.of(
                                Policies.of(Policies.CHECK_DIGIT, Policies.HEAVY_LATER), List.of()),
                        FROM);

        assertThat(other.outcomeHash()).isEqualTo(one.outcomeHash());
        assertThat(other.runHash()).isNotEqualTo(one.runHash());
    }

    @Test
    void every_row_has_its_outcome() {
        RunResult result = drools(ONE, POLICY, FROM);
        Judge judge =
                Judge.of(
                        POLICY, FROM, ReferencePolicyEvaluator::new, backgrounds().of(POLICY, set));

        List<RowOutcome> read = new ArrayList<>();
        try (RecordReader<RowOutcome> rows = outcomes.read(result)) {
            rows.forEachRemaining(row -> read.add(row.value()));
        }

        assertThat(read).hasSize(2_500);
        assertThat(read.get(1_234)).isEqualTo(RowOutcome.of(judge.decide(history.row(1_234), "")));
    }

    @Test
    void a_run_that_is_stopped_leaves_no_file() {
        RunProgress progress = progress();
        progress.cancel();

        assertThatThrownBy(() ->
                        new Replay(archive, outcomes, DroolsPolicyEvaluator::build, backgrounds())
                                .run(ONE, POLICY, set, FROM, progress))
                .isInstanceOf(RunStopped.class);

        assertThat(folder.resolve("runs")).isEmptyDirectory();
    }

    @Test
    void examples_are_judged_with_the_run() {
        byte[] facts = FactsJson.canonical(CanonicalFacts.of(history.row(0).consignment()));
        Judge judge =
                Judge.of(
                        POLICY, FROM, ReferencePolicyEvaluator::new, backgrounds().of(POLICY, set));
        RowOutcome outcome = RowOutcome.of(judge.decide(history.row(0), ""));
        Expected right =
                new Expected(
                        outcome.scope(),
                        outcome.points(),
                        outcome.disposition(),
                        outcome.examKind(),
                        outcome.rejected(),
                        outcome.fired());
        Expected wrong =
                new Expected(Scope.IN, 999, Disposition.EXAMINE, null, List.of(), List.of());

        assertThat(drools(ONE, POLICY, FROM).mustCatch()).isEqualTo(MustCatch.NONE);
        assertThat(drools(ONE, planted(facts, right), FROM).mustCatch())
                .isEqualTo(MustCatch.PASSED);
        assertThat(drools(ONE, planted(facts, wrong), FROM).mustCatch())
                .isEqualTo(MustCatch.FAILED);
    }

    @Test
    void must_catch_events_are_judged_with_the_run_and_beside_examples() {
        byte[] facts = FactsJson.canonical(CanonicalFacts.of(history.row(0).consignment()));
        Expected wrong =
                new Expected(Scope.IN, 999, Disposition.EXAMINE, null, List.of(), List.of());
        byte[] badNumber = "{\"containers\":[{\"number\":\"MSCU1234560\"}]}".getBytes(UTF_8);

        assertThat(mustCatch(POLICY, badNumber, Disposition.REFER)).isEqualTo(MustCatch.PASSED);
        assertThat(mustCatch(POLICY, badNumber, Disposition.DO_NOT_LOAD))
                .isEqualTo(MustCatch.FAILED);
        assertThat(mustCatch(planted(facts, wrong), badNumber, Disposition.REFER))
                .isEqualTo(MustCatch.FAILED);
    }

    private MustCatch mustCatch(Content content, byte[] facts, Disposition atLeast) {
        var event = MustCatchEvent.of("wrong check digit", facts, atLeast);
        return drools(ONE, content.heldTo(new ProgrammeSettings(null, List.of(event))), FROM)
                .mustCatch();
    }

    private static Content planted(byte[] facts, Expected expected) {
        return Content.of(POLICY.policy(), List.of(GoldenCase.of("planted", facts, expected)));
    }

    private RunResult drools(RunId id, Content content, Instant inForceAt) {
        return new Replay(archive, outcomes, DroolsPolicyEvaluator::build, backgrounds())
                .run(id, content, set, inForceAt, progress());
    }

    private Backgrounds backgrounds() {
        return (content, data) -> new Background(Lists.none(), new Histories(archive).of(data));
    }

    private RunProgress progress() {
        return new RunProgress(Clock.fixed(FROM, ZoneOffset.UTC), set.rows());
    }
}
