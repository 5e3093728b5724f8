package org.perimeter.policy.review.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perimeter.policy.agency.Actor;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.review.ChangeRequest;
import org.perimeter.policy.review.ReviewComment;
import org.perimeter.policy.review.ReviewComment.Resolution;
import org.perimeter.policy.version.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class ConversationStore {
    private static final String COMMENTS =
            """
            SELECT said.*, settled.person_id AS settled_by, settled.resolved_at
            FROM perimeter.review_comment said
            LEFT JOIN perimeter.review_comment_resolution settled ON settled.comment_id = said.id
            """;

    private final JdbcClient jdbc;

    ConversationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ReviewComment comment) {
        jdbc.sql(
                        """
                        INSERT INTO perimeter.review_comment (id, version_id, rule_id, words, person_id, agency, said_at)
                        VALUES (:id, :version, :rule, :words, :person, :agency, :at)
                        """)
                .param("id", comment.id())
                .param("version", comment.version().value())
                .param("rule", comment.rule())
                .param("words", comment.words())
                .param("person", comment.by().person().value())
                .param("agency", comment.by().agency().name())
                .param("at", utc(comment.at()))
                .update();
    }

    /// @return whether it was open
    public boolean resolve(UUID comment, PersonId by, Instant at) {
        return jdbc.sql(
                                """
                                INSERT INTO perimeter.review_comment_resolution (comment_id, person_id, resolved_at)
                                VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(comment, by.value(), utc(at))
                        .update()
                == 1;
    }

    public Optional<ReviewComment> comment(UUID id) {
        return jdbc.sql(COMMENTS + "WHERE said.id = ?")
                .param(id)
                .query(ConversationStore::comment)
                .optional();
    }

    public List<ReviewComment> comments(VersionId version) {
        return jdbc.sql(
                        COMMENTS
                                + """
                                JOIN perimeter.version its ON its.id = said.version_id
                                JOIN perimeter.version wanted ON wanted.id = ?
                                WHERE its.id = wanted.id
                                   OR (its.draft_id = wanted.draft_id AND its.number < wanted.number
                                       AND settled.comment_id IS NULL)
                                ORDER BY said.said_at, said.id
                                """)
                .param(version.value())
                .query(ConversationStore::comment)
                .list();
    }

    public void add(ChangeRequest request, Version version) {
        jdbc.sql(
                        """
                        INSERT INTO perimeter.change_request
                            (id, version_id, programme, content_hash, agency, person_id, reason, asked_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        request.id(),
                        request.version().value(),
                        version.programme(),
                        version.contentHash().hex(),
                        request.by().agency().name(),
                        request.by().person().value(),
                        request.reason(),
                        utc(request.at()))
                .update();
    }

    public void end(UUID request, Actor by, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO perimeter.change_request_end (request_id, agency, person_id, ended_at)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(request, by.agency().name(), by.person().value(), utc(at))
                .update();
    }

    public List<ChangeRequest> open(VersionId version) {
        return jdbc.sql(
                        """
                        SELECT request.* FROM perimeter.change_request request
                        LEFT JOIN perimeter.change_request_end ended ON ended.request_id = request.id
                        WHERE request.version_id = ? AND ended.request_id IS NULL
                        ORDER BY request.agency
                        """)
                .param(version.value())
                .query((row, number) ->
                        new ChangeRequest(
                                row.getObject("id", UUID.class),
                                new VersionId(row.getObject("version_id", UUID.class)),
                                actor(row),
                                row.getString("reason"),
                                instant(row, "asked_at")))
                .list();
    }

    private static ReviewComment comment(ResultSet row, int number) throws SQLException {
        UUID settledBy = row.getObject("settled_by", UUID.class);
        return new ReviewComment(
                row.getObject("id", UUID.class),
                new VersionId(row.getObject("version_id", UUID.class)),
                row.getString("rule_id"),
                row.getString("words"),
                actor(row),
                instant(row, "said_at"),
                settledBy == null
                        ? null
                        : new Resolution(new PersonId(settledBy), instant(row, "resolved_at")));
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                new PersonId(row.getObject("person_id", UUID.class)),
                Agency.valueOf(row.getString("agency")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
