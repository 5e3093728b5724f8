package org.perimeter.simulation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.pack.AuditPacks;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.Evidence;
import org.perimeter.policy.review.EvidenceFile;
import org.perimeter.policy.version.Version;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.synthetic.PrinceRupertHistory;
import org.perimeter.testing.Gate;
import org.perimeter.testing.Office;
import org.perimeter.testing.Policies;
import org.perimeter.testing.SimulationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SimulationTest
class RunsIT {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Policy POLICY =
            Policies.of(Policies.CHECK_DIGIT, Policies.NO_CLASS, Policies.VAGUE);

    @Autowired Runs runs;
    @Autowired RunQueue queue;
    @Autowired RunStore store;
    @Autowired Archive archive;
    @Autowired EvidenceFile evidence;
    @Autowired AuditTrail audit;
    @Autowired AuditPacks packs;
    @Autowired Office office;
    @Autowired Gate gate;
    @Autowired JdbcClient jdbc;

    private Person analyst;

    @BeforeEach
    void prepare() {
        if (archive.find("history").isEmpty()) {
            archive.store(
                    new DataSet.Description(
                            "history",
                            "prince-rupert",
                            new Bilingual("History", "Historique"),
                            true),
                    new PrinceRupertHistory(5, 2_500, FROM).rows());
        }
        analyst = office.analyst(Agency.CBSA);
    }

    @AfterEach
    void open() {
        gate.open();
    }

    @Test
    void a_run_goes_on_in_the_background_and_keeps_its_result() {
        Run run = start(office.draft(POLICY, analyst));

        RunState.Done done = finished(run);

        assertThat(done.result().tally().rows()).isEqualTo(2_500);
        assertThat(done.result().tally().rules().keySet()).containsExactly("R-02", "R-11", "R-16");
        assertThat(runs.progress(run.id())).isEmpty();
        assertThat(runs.of("prince-rupert")).extracting(Run::id).contains(run.id());
        assertThat(runs.content(run).hash()).isEqualTo(run.contentHash());
        assertThat(audit.of(run.auditName())).hasSize(1);
    }

    @Test
    void the_run_of_a_version_becomes_its_evidence() {
        Version version = office.version(POLICY, analyst);
        Run run =
                runs.start(
                                new RunRequest(
                                        new Subject.OfVersion(version.id()),
                                        "history",
                                        FROM,
                                        analyst.id()))
                        .orElseThrow();
        assertThat(run.contentHash()).isEqualTo(version.contentHash());
        RunState.Done done = finished(run);

        Evidence found = runs.evidence(run.id()).orElseThrow();

        assertThat(found.runHash()).isEqualTo(done.result().runHash());
        assertThat(evidence.attach(version.id(), found, analyst.id()))
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void the_audit_pack_of_a_version_tells_what_its_run_found() throws IOException {
        Version version = office.version(POLICY, analyst);
        Run run =
                runs.start(
                                new RunRequest(
                                        new Subject.OfVersion(version.id()),
                                        "history",
                                        FROM,
                                        analyst.id()))
                        .orElseThrow();
        RunResult result = finished(run).result();
        Evidence found = runs.evidence(run.id()).orElseThrow();
        evidence.attach(version.id(), found, analyst.id()).orElseThrow();

        var pack = new ByteArrayOutputStream();
        packs.write(version.id(), pack);

        JsonNode report = report(pack.toByteArray(), "runs/" + result.runHash() + ".json");
        assertThat(report.get("contentHash").asString()).isEqualTo(version.contentHash().hex());
        assertThat(report.get("dataSetHash").asString()).isEqualTo(found.dataSetHash().hex());
        assertThat(report.at("/figures/rows").asLong()).isEqualTo(2_500);
        assertThat(report.at("/figures/rules/R-02/hits").asLong())
                .isEqualTo(result.tally().rules().get("R-02").hits())
                .isPositive();
    }

    private static JsonNode report(byte[] pack, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return JsonMapper.shared().readTree(zip.readAllBytes());
                }
            }
        }
        throw new AssertionError("The pack has no " + name);
    }

    @Test
    void a_later_edit_of_the_draft_changes_nothing_of_its_run() {
        Draft draft = office.draft(POLICY, analyst);

        assertThat(finished(start(draft)).result()).isEqualTo(finished(start(draft)).result());
    }

    @Test
    void progress_is_told_while_it_runs_and_a_cancelled_run_keeps_no_result() {
        gate.close();
        Run run = start(office.draft(POLICY, analyst));
        await().until(() -> runs.get(run.id()).state() instanceof RunState.Running);
        assertThat(runs.progress(run.id()).map(Progress::total)).contains(2_500L);

        assertThat(runs.cancel(run.id(), analyst.id())).isInstanceOf(Answer.Done.class);
        gate.open();

        assertThat(ended(run)).isInstanceOf(RunState.Cancelled.class);
        assertThat(runs.evidence(run.id())).isEmpty();
        assertThat(runs.cancel(run.id(), analyst.id())).isEqualTo(Answer.refused(RunRefusal.ENDED));
    }

    @Test
    void a_run_that_waits_is_cancelled_at_once() {
        gate.close();
        Run first = start(office.draft(POLICY, analyst));
        Run second = start(office.draft(POLICY, analyst));
        assertThat(second.state()).isEqualTo(new RunState.Pending());

        runs.cancel(second.id(), analyst.id());

        assertThat(runs.get(second.id()).state())
                .isInstanceOfSatisfying(
                        RunState.Cancelled.class,
                        cancelled -> assertThat(cancelled.done()).isZero());
        gate.open();
        finished(first);
    }

    @Test
    void another_agency_cancels_nothing() {
        gate.close();
        Run run = start(office.draft(POLICY, analyst));

        assertThat(runs.cancel(run.id(), office.analyst(Agency.CBP).id()))
                .isEqualTo(Answer.refused(RunRefusal.OTHER_AGENCY));

        gate.open();
        finished(run);
    }

    @Test
    void what_was_running_when_the_application_stopped_is_marked_and_what_waited_runs() {
        gate.close();
        Run running = start(office.draft(POLICY, analyst));
        Run waiting = start(office.draft(POLICY, analyst));
        await().until(() -> runs.get(running.id()).state() instanceof RunState.Running);

        queue.stop();
        assertThat(failed(running).reason()).isEqualTo(RunFailure.INTERRUPTED);
        assertThat(runs.get(waiting.id()).state()).isEqualTo(new RunState.Pending());

        gate.open();
        queue.start();
        finished(waiting);
    }

    @Test
    void what_a_killed_application_left_running_is_marked_at_the_next_start() {
        gate.close();
        Run blocking = start(office.draft(POLICY, analyst));
        Run killed = start(office.draft(POLICY, analyst));
        await().until(() -> runs.get(blocking.id()).state() instanceof RunState.Running);
        store.begin(killed.id(), FROM);

        queue.stop();
        gate.open();
        queue.start();

        assertThat(failed(killed).reason()).isEqualTo(RunFailure.INTERRUPTED);
    }

    @Test
    void a_run_is_refused_with_its_reason() {
        Draft draft = office.draft(POLICY, analyst);
        Subject subject = new Subject.OfDraft(draft.id(), 1);

        assertThat(runs.start(new RunRequest(subject, "nothing", null, analyst.id())))
                .isEqualTo(Answer.refused(RunRefusal.UNKNOWN_DATA_SET, "nothing"));
        assertThat(
                        runs.start(
                                new RunRequest(
                                        subject, "history", null, office.analyst(Agency.TC).id())))
                .isEqualTo(Answer.refused(RunRefusal.AGENCY_NOT_OF_PROGRAMME));
        assertThat(
                        runs.start(
                                new RunRequest(
                                        new Subject.OfDraft(unfit(), 1),
                                        "history",
                                        null,
                                        analyst.id())))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(RunRefusal.POLICY_HAS_FINDINGS));
    }

    @Test
    void the_database_keeps_runs_as_history() {
        Run run = start(office.draft(POLICY, analyst));
        finished(run);

        refused(
                "UPDATE perimeter.simulation_run_end SET run_hash = repeat('0', 64) WHERE run_id = ?",
                run);
        refused("DELETE FROM perimeter.simulation_run WHERE id = ?", run);
        refused(
                "INSERT INTO perimeter.simulation_run_end (run_id, state, ended_at, done) VALUES (?, 'CANCELLED', now(), 0)",
                run);
        refused(
                "INSERT INTO perimeter.simulation_run SELECT gen_random_uuid(), programme, version_id, draft_id,"
                        + " draft_revision, content_hash, data_set, data_set_hash, rows, in_force_at, requested_by, 'CBP',"
                        + " requested_at FROM perimeter.simulation_run WHERE id = ?",
                run);
    }

    @Test
    void the_database_refuses_a_result_without_a_beginning_or_in_part() {
        gate.close();
        Run blocking = start(office.draft(POLICY, analyst));
        Run waiting = start(office.draft(POLICY, analyst));

        refused(
                "INSERT INTO perimeter.simulation_run_end (run_id, state, ended_at, done, run_hash, outcome_hash,"
                        + " must_catch, tally) VALUES (?, 'DONE', now(), 1, repeat('0', 64), repeat('0', 64), 'NONE', '{}')",
                waiting);
        refused(
                "INSERT INTO perimeter.simulation_run_end (run_id, state, ended_at, done, run_hash)"
                        + " VALUES (?, 'CANCELLED', now(), 1, repeat('0', 64))",
                waiting);

        gate.open();
        finished(blocking);
        finished(waiting);
    }

    private void refused(String sql, Run run) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(run.id().value()).update())
                .isInstanceOf(DataAccessException.class);
    }

    private DraftId unfit() {
        return office.draft(
                        new Policy(
                                POLICY.programme(),
                                POLICY.scope(),
                                POLICY.dispositions(),
                                List.of(),
                                POLICY.rules()),
                        analyst)
                .id();
    }

    private Run start(Draft draft) {
        return runs.start(
                        new RunRequest(
                                new Subject.OfDraft(draft.id(), draft.revision()),
                                "history",
                                FROM,
                                analyst.id()))
                .orElseThrow();
    }

    private RunState.Done finished(Run run) {
        assertThat(ended(run)).isInstanceOf(RunState.Done.class);
        return (RunState.Done) runs.get(run.id()).state();
    }

    private RunState.Failed failed(Run run) {
        assertThat(ended(run)).isInstanceOf(RunState.Failed.class);
        return (RunState.Failed) runs.get(run.id()).state();
    }

    private RunState ended(Run run) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                Optional.of(runs.get(run.id()).state())
                                        .filter(state ->
                                                !(state instanceof RunState.Pending)
                                                        && !(state instanceof RunState.Running)),
                        Optional::isPresent)
                .orElseThrow();
    }
}
