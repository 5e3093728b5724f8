package org.perimeter.policy.draft.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.CanonicalJson;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.PlantedEvent;
import org.perimeter.policy.draft.PlantedEventId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class SettingsStore {
    private final JdbcClient jdbc;

    SettingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The one chosen last.
    public Optional<Hash> baseline(DraftId draft) {
        return jdbc.sql(
                        """
                        SELECT baseline FROM perimeter.draft_baseline WHERE draft_id = ?
                        ORDER BY number DESC LIMIT 1
                        """)
                .param(draft.value())
                .query((row, number) -> Optional.ofNullable(row.getString(1)).map(Hash::new))
                .optional()
                .flatMap(chosen -> chosen);
    }

    public void choose(DraftId draft, @Nullable Hash baseline, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO perimeter.draft_baseline (draft_id, number, baseline, set_by, set_at)
                        SELECT :draft, coalesce(max(number), 0) + 1, :baseline, :by, :at
                        FROM perimeter.draft_baseline WHERE draft_id = :draft
                        """)
                .param("draft", draft.value())
                .param("baseline", baseline == null ? null : baseline.hex())
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    /// Those that stand, by name.
    public List<PlantedEvent> events(DraftId draft) {
        return jdbc
                .sql(
                        """
                        SELECT id, event, added_by, added_at FROM perimeter.draft_must_catch planted
                        WHERE draft_id = ?
                          AND NOT EXISTS (SELECT FROM perimeter.draft_must_catch_end WHERE event_id = planted.id)
                        """)
                .param(draft.value())
                .query((row, number) ->
                        new PlantedEvent(
                                new PlantedEventId(row.getObject(1, UUID.class)),
                                draft,
                                MustCatchEvent.read(row.getBytes(2)),
                                new PersonId(row.getObject(3, UUID.class)),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .sorted(Comparator.comparing(PlantedEvent::name))
                .toList();
    }

    public void add(PlantedEvent planted) {
        byte[] bytes = CanonicalJson.of(planted.event());
        jdbc.sql(
                        """
                        INSERT INTO perimeter.draft_must_catch (id, draft_id, event, event_hash, added_by, added_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        planted.id().value(),
                        planted.draft().value(),
                        bytes,
                        Hash.of(bytes).hex(),
                        planted.by().value(),
                        utc(planted.at()))
                .update();
    }

    public void end(PlantedEventId event, PersonId by, Instant at) {
        jdbc.sql(
                        "INSERT INTO perimeter.draft_must_catch_end (event_id, ended_by, ended_at)"
                                + " VALUES (?, ?, ?)")
                .params(event.value(), by.value(), utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
