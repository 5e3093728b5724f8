package org.perimeter.policy.draft.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.perimeter.engine.bundle.CanonicalJson;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.Example;
import org.perimeter.policy.draft.ExampleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class ExampleStore {
    private final JdbcClient jdbc;

    ExampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that stand, by name.
    public List<Example> of(DraftId draft) {
        return jdbc
                .sql(
                        """
                        SELECT id, golden_case, added_by, added_at FROM perimeter.draft_example kept
                        WHERE draft_id = ?
                          AND NOT EXISTS (SELECT FROM perimeter.draft_example_end WHERE example_id = kept.id)
                        """)
                .param(draft.value())
                .query((row, number) ->
                        new Example(
                                new ExampleId(row.getObject(1, UUID.class)),
                                draft,
                                GoldenCase.read(row.getBytes(2)),
                                new PersonId(row.getObject(3, UUID.class)),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .sorted(Comparator.comparing(Example::name))
                .toList();
    }

    public void add(Example example) {
        byte[] bytes = CanonicalJson.of(example.golden());
        jdbc.sql(
                        """
                        INSERT INTO perimeter.draft_example (id, draft_id, golden_case, case_hash, added_by, added_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        example.id().value(),
                        example.draft().value(),
                        bytes,
                        Hash.of(bytes).hex(),
                        example.by().value(),
                        utc(example.at()))
                .update();
    }

    public void end(ExampleId example, PersonId by, Instant at) {
        jdbc.sql(
                        "INSERT INTO perimeter.draft_example_end (example_id, ended_by, ended_at)"
                                + " VALUES (?, ?, ?)")
                .params(example.value(), by.value(), utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
