package org.perimeter.simulation.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Runs in the database: each step adds a row, none is changed.
@Repository
@Transactional
class RunStore {
    private static final String SELECT =
            """
            SELECT run.*, start.started_at, ended.state, ended.ended_at, ended.done, ended.reason, ended.detail,
                   ended.run_hash, ended.outcome_hash, ended.must_catch, ended.tally
            FROM perimeter.simulation_run run
            LEFT JOIN perimeter.simulation_run_start start ON start.run_id = run.id
            LEFT JOIN perimeter.simulation_run_end ended ON ended.run_id = run.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();
    private final RunRows rows = new RunRows(json);

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Run run, Content content) {
        jdbc.sql(
                        "INSERT INTO perimeter.simulation_content (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(run.contentHash().hex(), content.canonical())
                .update();
        Subject.OfVersion version = run.subject() instanceof Subject.OfVersion of ? of : null;
        Subject.OfDraft draft = run.subject() instanceof Subject.OfDraft of ? of : null;
        Actor by = run.requestedBy();
        jdbc.sql(
                        """
                        INSERT INTO perimeter.simulation_run
                            (id, programme, version_id, draft_id, draft_revision, content_hash, data_set, data_set_hash,
                             rows, in_force_at, requested_by, agency, requested_at)
                        VALUES (:id, :programme, :version, :draft, :revision, :content, :set, :setHash,
                                :rows, :inForceAt, :by, :agency, :at)
                        """)
                .param("id", run.id().value())
                .param("programme", run.programme())
                .param("version", version == null ? null : version.version().value())
                .param("draft", draft == null ? null : draft.draft().value())
                .param("revision", draft == null ? null : draft.revision())
                .param("content", run.contentHash().hex())
                .param("set", run.dataSet())
                .param("setHash", run.dataSetHash().hex())
                .param("rows", run.rows())
                .param("inForceAt", utc(run.inForceAt()))
                .param("by", by.person().value())
                .param("agency", by.agency().name())
                .param("at", utc(run.requestedAt()))
                .update();
    }

    void begin(RunId id, Instant at) {
        jdbc.sql("INSERT INTO perimeter.simulation_run_start (run_id, started_at) VALUES (?, ?)")
                .params(id.value(), utc(at))
                .update();
    }

    void finish(RunId id, RunResult result, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO perimeter.simulation_run_end
                            (run_id, state, ended_at, done, started_run, run_hash, outcome_hash, must_catch, tally)
                        VALUES (?, 'DONE', ?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .params(
                        id.value(),
                        utc(at),
                        result.tally().rows(),
                        id.value(),
                        result.runHash().hex(),
                        result.outcomeHash().hex(),
                        result.mustCatch().name(),
                        json.writeValueAsString(result.tally()))
                .update();
    }

    void fail(RunId id, RunState.Failed failed) {
        jdbc.sql(
                        """
                        INSERT INTO perimeter.simulation_run_end (run_id, state, ended_at, done, reason, detail)
                        VALUES (?, 'FAILED', ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        utc(failed.endedAt()),
                        failed.done(),
                        failed.reason().name(),
                        failed.detail())
                .update();
    }

    void cancel(RunId id, long done, Instant at) {
        jdbc.sql(
                        "INSERT INTO perimeter.simulation_run_end (run_id, state, ended_at, done) VALUES (?, 'CANCELLED', ?, ?)")
                .params(id.value(), utc(at), done)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Run> find(RunId id) {
        return jdbc.sql(SELECT + "WHERE run.id = ?").param(id.value()).query(rows).optional();
    }

    /// Of those that ended with this hash, the first one.
    @Transactional(readOnly = true)
    Optional<Run> finished(Hash runHash) {
        return jdbc.sql(SELECT + "WHERE ended.run_hash = ? ORDER BY ended.ended_at, run.id LIMIT 1")
                .param(runHash.hex())
                .query(rows)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Run> of(String programme) {
        return jdbc.sql(SELECT + "WHERE run.programme = ? ORDER BY run.requested_at DESC, run.id")
                .param(programme)
                .query(rows)
                .list();
    }

    /// Those that have not ended, the oldest first.
    @Transactional(readOnly = true)
    List<Run> open() {
        return jdbc.sql(SELECT + "WHERE ended.run_id IS NULL ORDER BY run.requested_at, run.id")
                .query(rows)
                .list();
    }

    @Transactional(readOnly = true)
    Content content(Hash hash) {
        return Content.read(
                jdbc.sql("SELECT content FROM perimeter.simulation_content WHERE hash = ?")
                        .param(hash.hex())
                        .query((row, number) -> row.getBytes("content"))
                        .single());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
