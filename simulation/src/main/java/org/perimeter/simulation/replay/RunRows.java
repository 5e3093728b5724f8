package org.perimeter.simulation.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.Actor;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads a run with the steps that it has taken.
record RunRows(JsonMapper json) implements RowMapper<Run> {
    @Override
    public Run mapRow(ResultSet row, int number) throws SQLException {
        return new Run(
                new RunId(row.getObject("id", UUID.class)),
                row.getString("programme"),
                subject(row),
                new Hash(row.getString("content_hash")),
                row.getString("data_set"),
                new Hash(row.getString("data_set_hash")),
                row.getLong("rows"),
                at(row, "in_force_at"),
                new Actor(
                        new PersonId(row.getObject("requested_by", UUID.class)),
                        Agency.valueOf(row.getString("agency"))),
                at(row, "requested_at"),
                state(row));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        UUID version = row.getObject("version_id", UUID.class);
        return version == null
                ? new Subject.OfDraft(
                        new DraftId(row.getObject("draft_id", UUID.class)),
                        row.getInt("draft_revision"))
                : new Subject.OfVersion(new VersionId(version));
    }

    private RunState state(ResultSet row) throws SQLException {
        @Nullable String ended = row.getString("state");
        if (ended == null) {
            return row.getObject("started_at") == null
                    ? new RunState.Pending()
                    : new RunState.Running(at(row, "started_at"));
        }
        return switch (ended) {
            case "DONE" ->
                    new RunState.Done(at(row, "started_at"), at(row, "ended_at"), result(row));
            case "FAILED" ->
                    new RunState.Failed(
                            at(row, "ended_at"),
                            row.getLong("done"),
                            RunFailure.valueOf(row.getString("reason")),
                            row.getString("detail"));
            case "CANCELLED" -> new RunState.Cancelled(at(row, "ended_at"), row.getLong("done"));
            default ->
                    throw new IllegalStateException(
                            "A run ended as " + ended + "\nMaybe a later version wrote it.");
        };
    }

    private RunResult result(ResultSet row) throws SQLException {
        return new RunResult(
                new Hash(row.getString("run_hash")),
                new Hash(row.getString("outcome_hash")),
                MustCatch.valueOf(row.getString("must_catch")),
                json.readValue(row.getString("tally"), Tally.class));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
