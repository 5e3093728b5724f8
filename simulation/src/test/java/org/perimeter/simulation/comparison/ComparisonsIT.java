package org.perimeter.simulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.Decision.Hit;
import org.perimeter.engine.decision.Explanation;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.CanonicalFacts;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.database.DataDirectory;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.person.Person;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.Histories;
import org.perimeter.simulation.archive.parquet.RecordReader;
import org.perimeter.simulation.comparison.SwapSet.Swapped;
import org.perimeter.simulation.replay.ExamCounts;
import org.perimeter.simulation.replay.OutcomeFiles;
import org.perimeter.simulation.replay.RowOutcome;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunRequest;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.simulation.replay.Runs;
import org.perimeter.simulation.replay.Subject;
import org.perimeter.simulation.replay.Verdict;
import org.perimeter.simulation.synthetic.PrinceRupertHistory;
import org.perimeter.testing.Gate;
import org.perimeter.testing.Office;
import org.perimeter.testing.Policies;
import org.perimeter.testing.SimulationTest;
import org.springframework.beans.factory.annotation.Autowired;

@SimulationTest
class ComparisonsIT {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Policy BEFORE = Policies.of(Policies.CHECK_DIGIT, Policies.NO_CLASS);
    private static final Policy AFTER =
            Policies.of(Policies.CHECK_DIGIT, Policies.NO_CLASS, Policies.VAGUE);
    private static final Cell RELEASED_TO_EXAMINED = new Cell(Verdict.RELEASE, Verdict.EXAMINE);

    @Autowired Runs runs;
    @Autowired Comparisons comparisons;
    @Autowired Histories histories;
    @Autowired OutcomeFiles outcomes;
    @Autowired Archive archive;
    @Autowired DataDirectory directory;
    @Autowired Office office;
    @Autowired Gate gate;

    private Person analyst;

    @BeforeEach
    void prepare() {
        store("compared", 5);
        store("other", 6);
        analyst = office.analyst(Agency.CBP);
    }

    private void store(String name, int seed) {
        if (archive.find(name).isEmpty()) {
            archive.store(
                    new DataSet.Description(
                            name, "prince-rupert", new Bilingual("Compared", "Comparé"), true),
                    new PrinceRupertHistory(seed, 2_500, FROM).rows());
        }
    }

    @Test
    void each_consignment_stands_in_one_cell_and_the_cells_agree_with_the_runs_totals() {
        Comparison comparison = compared();
        Matrix matrix = comparison.matrix();

        for (Verdict verdict : Verdict.values()) {
            assertThat(sum(matrix, verdict, true))
                    .as("%s in A", verdict)
                    .isEqualTo(
                            comparison
                                    .a()
                                    .result()
                                    .tally()
                                    .verdicts()
                                    .getOrDefault(verdict, ExamCounts.NONE));
            assertThat(sum(matrix, verdict, false))
                    .as("%s in B", verdict)
                    .isEqualTo(
                            comparison
                                    .b()
                                    .result()
                                    .tally()
                                    .verdicts()
                                    .getOrDefault(verdict, ExamCounts.NONE));
        }
        assertThat(matrix.changed()).isPositive();
        assertThat(comparison.b().examinations()).isGreaterThan(comparison.a().examinations());
    }

    @Test
    void the_rule_that_was_added_caused_every_change() {
        Comparison comparison = compared();
        Causes causes = comparison.matrix().causes();

        assertThat(causes.otherwise()).isZero();
        assertThat(causes.rules()).hasSize(1);
        assertThat(causes.rules().getFirst().ruleId()).isEqualTo("R-02");
        assertThat(causes.rules().getFirst().onlyB()).isEqualTo(comparison.matrix().changed());
    }

    @Test
    void the_parts_of_a_swap_set_make_the_whole_cell() {
        Comparison comparison = compared();
        List<Swapped> rows = new ArrayList<>();
        Long from = 0L;
        while (from != null) {
            SwapSet part = comparisons.swapSet(comparison, RELEASED_TO_EXAMINED, from, 7);
            assertThat(part.rows()).hasSizeLessThanOrEqualTo(7);
            rows.addAll(part.rows());
            from = part.next();
        }

        Transition transition = comparison.matrix().at(RELEASED_TO_EXAMINED);
        assertThat(rows).hasSize((int) transition.count()).hasSizeGreaterThan(7);
        assertThat(rows).extracting(Swapped::row).isSorted().doesNotHaveDuplicates();
        assertThat(rows)
                .allSatisfy(row -> {
                    assertThat(row.a().verdict()).isEqualTo(Verdict.RELEASE);
                    assertThat(row.b().verdict()).isEqualTo(Verdict.EXAMINE);
                });
        assertThat(
                        rows.stream()
                                .map(row -> ExamCounts.one(row.recorded().outcome()))
                                .reduce(ExamCounts.NONE, ExamCounts::plus))
                .isEqualTo(transition.known());
    }

    @Test
    void one_consignment_is_explained_by_both_policies_from_the_same_facts() {
        Comparison comparison = compared();
        Swapped swapped =
                comparisons.swapSet(comparison, RELEASED_TO_EXAMINED, 0, 1).rows().getFirst();

        ComparedConsignment consignment =
                comparisons.consignment(comparison, swapped.row()).orElseThrow();

        assertThat(consignment.recorded()).isEqualTo(swapped.recorded());
        assertThat(consignment.facts())
                .isEqualTo(
                        CanonicalFacts.of(
                                swapped.recorded().consignment(),
                                swapped.recorded().asOf(),
                                histories.of(comparison.dataSet())));
        assertThat(consignment.a().decision().hits())
                .extracting(Hit::ruleId)
                .isEqualTo(swapped.a().fired());
        assertThat(consignment.b().decision().hits())
                .extracting(Hit::ruleId)
                .isEqualTo(swapped.b().fired());
        assertThat(consignment.b().decision().points()).isEqualTo(swapped.b().points());
        assertThat(consignment.b().counted()).contains("R-02");
        assertThat(consignment.b().explanations())
                .filteredOn(explanation -> explanation.ruleId().equals("R-02"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Explanation.Fired.class, fired -> assertThat(fired.values()).isNotEmpty());
        assertThat(consignment.a().explanations()).hasSize(2);
        assertThat(comparisons.consignment(comparison, 2_500)).isEmpty();
    }

    @Test
    void a_run_compared_with_itself_has_changed_nothing() {
        Run run = finished(BEFORE, "compared");

        Comparison same = comparisons.of(run.id(), run.id()).orElseThrow();

        assertThat(same.matrix().changed()).isZero();
        assertThat(same.matrix().cells().keySet()).noneMatch(Cell::changed);
    }

    @Test
    void runs_over_different_data_sets_are_not_compared() {
        assertThat(
                        comparisons.of(
                                finished(BEFORE, "compared").id(), finished(BEFORE, "other").id()))
                .isEqualTo(Answer.refused(ComparisonRefusal.OTHER_POPULATION));
    }

    @Test
    void what_has_no_outcome_is_not_compared() {
        Run done = finished(BEFORE, "compared");
        gate.close();
        Run waiting = start(AFTER, "compared");

        assertThat(comparisons.of(done.id(), waiting.id()))
                .isEqualTo(Answer.refused(ComparisonRefusal.NOT_DONE));
        assertThat(comparisons.of(done.id(), new RunId(new UUID(0, 9))))
                .isEqualTo(Answer.refused(ComparisonRefusal.UNKNOWN_RUN));

        gate.open();
        await().until(() -> runs.get(waiting.id()).state() instanceof RunState.Done);
    }

    @Test
    void outcomes_that_are_gone_are_not_made_up() throws Exception {
        Run run = finished(Policies.of(Policies.NO_CLASS, Policies.HEAVY_LATER), "compared");
        String hash = ((RunState.Done) run.state()).result().runHash().hex();
        Files.delete(directory.path().resolve("runs").resolve(hash + ".parquet"));

        assertThat(comparisons.of(run.id(), run.id()))
                .isEqualTo(Answer.refused(ComparisonRefusal.OUTCOMES_MISSING));
    }

    @Test
    void outcomes_can_be_read_from_any_row_on() {
        Run run = finished(AFTER, "compared");
        RunState.Done done = (RunState.Done) run.state();
        try (RecordReader<RowOutcome> all = outcomes.read(done.result());
                RecordReader<RowOutcome> rest = outcomes.readFrom(done.result(), 2_490)) {
            all.forEachRemaining(row -> {
                if (row.row() >= 2_490) {
                    assertThat(rest.next()).isEqualTo(row);
                }
            });
            assertThat(rest.hasNext()).isFalse();
        }
    }

    private Comparison compared() {
        return comparisons
                .of(finished(BEFORE, "compared").id(), finished(AFTER, "compared").id())
                .orElseThrow();
    }

    private static ExamCounts sum(Matrix matrix, Verdict verdict, boolean inA) {
        return matrix.cells().entrySet().stream()
                .filter(entry -> (inA ? entry.getKey().a() : entry.getKey().b()) == verdict)
                .map(entry -> entry.getValue().known())
                .reduce(ExamCounts.NONE, ExamCounts::plus);
    }

    private Run start(Policy policy, String dataSet) {
        Draft draft = office.draft(policy, analyst);
        return runs.start(
                        new RunRequest(
                                new Subject.OfDraft(draft.id(), draft.revision()),
                                dataSet,
                                FROM,
                                analyst.id()))
                .orElseThrow();
    }

    private Run finished(Policy policy, String dataSet) {
        Run run = start(policy, dataSet);
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> runs.get(run.id()), ended -> ended.state() instanceof RunState.Done);
    }
}
