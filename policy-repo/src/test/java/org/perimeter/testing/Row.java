package org.perimeter.testing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.engine.bundle.Statements;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.version.Version;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A row to be inserted in plain SQL, past all services.
public final class Row {
    private final String table;
    private final Map<String, @Nullable Object> columns;

    private Row(String table, Map<String, @Nullable Object> columns) {
        this.table = table;
        this.columns = columns;
    }

    public static Row of(String table) {
        return new Row(table, new LinkedHashMap<>());
    }

    /// The same row with another value in one column.
    public Row with(String column, @Nullable Object value) {
        var changed = new LinkedHashMap<>(columns);
        changed.put(column, value);
        return new Row(table, changed);
    }

    public int insert(JdbcClient jdbc) {
        var statement =
                jdbc.sql(
                        "INSERT INTO perimeter."
                                + table
                                + " ("
                                + String.join(", ", columns.keySet())
                                + ") VALUES ("
                                + String.join(
                                        ", ", columns.keySet().stream().map(c -> "?").toList())
                                + ")");
        for (Object value : columns.values()) {
            statement = statement.param(plain(value));
        }
        return statement.update();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Instant at -> OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
            case Hash hash -> hash.hex();
            case Enum<?> constant -> constant.name();
            case null -> null;
            default -> value;
        };
    }

    public static Row assignment(UUID id, Person person, Role role, @Nullable Person by) {
        return of("role_assignment")
                .with("id", id)
                .with("person_id", person.id().value())
                .with("agency", person.agency())
                .with("role", role)
                .with("granted_by", by == null ? null : by.id().value())
                .with("granted_at", Instant.EPOCH);
    }

    /// What a second administrator adds to a role that waits.
    public static Row confirmation(UUID assignment, Person by) {
        return of("role_confirmation")
                .with("assignment_id", assignment)
                .with("agency", by.agency())
                .with("confirmed_by", by.id().value())
                .with("confirmed_at", Instant.EPOCH);
    }

    /// What ends a person's role.
    public static Row endOf(Person person, Role role, Person by, JdbcClient jdbc) {
        return of("role_end")
                .with("assignment_id", assignmentOf(person, role, jdbc))
                .with("agency", person.agency())
                .with("ended_by", by.id().value())
                .with("ended_at", Instant.EPOCH);
    }

    /// The id of the role that the person has, or waits for.
    public static UUID assignmentOf(Person person, Role role, JdbcClient jdbc) {
        return jdbc.sql(
                        "SELECT id FROM perimeter.role_assignment WHERE person_id = ? AND role = ? AND ended_at IS NULL")
                .params(person.id().value(), role.name())
                .query(UUID.class)
                .single();
    }

    public static Row approval(VersionId version, ApprovalStatement statement) {
        return of("approval")
                .with("version_id", version.value())
                .with("programme", statement.programme())
                .with("content_hash", statement.contentHash())
                .with("evidence_hash", Objects.requireNonNull(statement.evidenceHash()))
                .with("agency", statement.agency())
                .with("person_id", UUID.fromString(statement.person()))
                .with("key_id", statement.keyId())
                .with("statement", Statements.canonical(statement))
                .with("statement_digest", Statements.digest(statement))
                .with("signature", "AAAA")
                .with("approved_at", statement.at());
    }

    public static Row release(VersionId version, BundleStatement statement) {
        return of("release")
                .with("programme", statement.programme())
                .with("sequence", statement.sequence())
                .with("version_id", version.value())
                .with("content_hash", statement.contentHash())
                .with("statement", Statements.canonical(statement))
                .with("signature", "AAAA")
                .with("hash", statement.hash())
                .with("previous_hash", statement.previous())
                .with("publisher", UUID.fromString(statement.publisher().person()))
                .with("publisher_agency", statement.publisher().agency())
                .with("key_id", statement.publisher().keyId())
                .with("published_at", statement.at());
    }

    public static Row snapshot(VersionId version, int number, SnapshotStatement statement) {
        return of("list_snapshot")
                .with("programme", statement.programme())
                .with("version_id", version.value())
                .with("content_hash", statement.contentHash())
                .with("list", statement.list())
                .with("number", number)
                .with("list_hash", statement.listHash())
                .with("follows_hash", statement.follows())
                .with("day_base_hash", statement.dayBase())
                .with("agency", statement.agency())
                .with("person_id", UUID.fromString(statement.person()))
                .with("key_id", statement.keyId())
                .with("statement", Statements.canonical(statement))
                .with("statement_digest", Statements.digest(statement))
                .with("signature", "AAAA")
                .with("signed_at", statement.at());
    }

    /// A copy of a version under another id and the number after it.
    public static Row version(UUID id, int number, Version original, byte[] content) {
        return of("version")
                .with("id", id)
                .with("programme", original.programme())
                .with("number", number)
                .with("draft_id", original.draft().value())
                .with("draft_revision", original.draftRevision())
                .with("content", content)
                .with("content_hash", original.contentHash())
                .with("base_content_hash", original.base())
                .with("comment", "A copy")
                .with("submitted_by", original.submittedBy().value())
                .with("submitted_at", original.submittedAt());
    }
}
