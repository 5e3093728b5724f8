package org.perimeter.policy.draft.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.DraftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class DelegationStore {
    private final JdbcClient jdbc;

    DelegationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that stand, by list.
    public List<Delegation> of(DraftId draft) {
        return jdbc.sql(
                        """
                        SELECT list, agency, most_entries, changes_a_day
                        FROM (SELECT DISTINCT ON (list) * FROM perimeter.draft_delegation
                              WHERE draft_id = ? ORDER BY list, number DESC) AS newest
                        WHERE agency IS NOT NULL
                        ORDER BY list COLLATE "C"
                        """)
                .param(draft.value())
                .query((row, number) ->
                        new Delegation(
                                row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    public boolean knowsList(String name) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM perimeter.named_list WHERE name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    public void set(DraftId draft, Delegation delegation, PersonId by, Instant at) {
        add(draft, delegation.list(), delegation, by, at);
    }

    public void end(DraftId draft, String list, PersonId by, Instant at) {
        add(draft, list, null, by, at);
    }

    private void add(
            DraftId draft, String list, @Nullable Delegation delegation, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO perimeter.draft_delegation
                            (draft_id, number, list, agency, most_entries, changes_a_day, set_by, set_at)
                        SELECT :draft, coalesce(max(number), 0) + 1, :list, :agency, CAST(:most AS int),
                            CAST(:changes AS int), :by, :at
                        FROM perimeter.draft_delegation WHERE draft_id = :draft
                        """)
                .param("draft", draft.value())
                .param("list", list)
                .param("agency", delegation == null ? null : delegation.agency())
                .param("most", delegation == null ? null : delegation.mostEntries())
                .param("changes", delegation == null ? null : delegation.changesADay())
                .param("by", by.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
