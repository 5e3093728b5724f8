package org.perimeter.policy.list.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.list.ListUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks the name of a list up in what drafts and versions say.
@Component
public class UseStore {
    /// The rules of a policy as JSON that name the list, in any part of their condition.
    private static final String RULES =
            """
            ARRAY(SELECT rule ->> 'id' FROM jsonb_array_elements(policy.json -> 'rules') AS rule
                  WHERE jsonb_path_exists(rule -> 'when', '$.**.list ? (@ == $name)', jsonb_build_object('name', :list))
                  ORDER BY 1) AS rules
            """;

    private static final String NEWEST =
            """
            FROM perimeter.draft
            CROSS JOIN LATERAL (
                SELECT policy::jsonb AS json FROM perimeter.draft_revision
                WHERE draft_id = draft.id ORDER BY revision DESC LIMIT 1) AS policy
            """;

    private static final String NAMES =
            "jsonb_path_exists(policy.json, '$.**.list ? (@ == $name)', jsonb_build_object('name', :list))";

    private final JdbcClient jdbc;

    UseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Drafts whose newest revision names the list.
    public List<ListUse> drafts(String list) {
        return jdbc.sql(
                        "SELECT draft.programme, draft.id, draft.title, "
                                + RULES
                                + NEWEST
                                + " WHERE "
                                + NAMES
                                + " ORDER BY draft.programme, draft.title, draft.id")
                .param("list", list)
                .query((row, number) ->
                        (ListUse)
                                new ListUse.InDraft(
                                        row.getString("programme"),
                                        new DraftId(row.getObject("id", UUID.class)),
                                        row.getString("title"),
                                        rules(row)))
                .list();
    }

    /// Versions that pin the list and were not withdrawn, newest first.
    public List<ListUse> versions(String list) {
        return jdbc.sql(
                        "SELECT version.programme, version.id, version.number,"
                                + " pinned.number AS pinned, released.content_hash = version.content_hash AS released, "
                                + RULES
                                + """
                                FROM perimeter.version
                                CROSS JOIN LATERAL (
                                    SELECT convert_from(version.content, 'UTF8')::jsonb AS json) AS content
                                CROSS JOIN LATERAL (SELECT content.json -> 'policy' AS json) AS policy
                                CROSS JOIN LATERAL (
                                    SELECT max(number) AS number FROM perimeter.list_version
                                    WHERE list = :list AND hash = content.json -> 'lists' ->> :list) AS pinned
                                LEFT JOIN LATERAL (
                                    SELECT content_hash FROM perimeter.release
                                    WHERE programme = version.programme ORDER BY sequence DESC LIMIT 1) AS released ON true
                                WHERE pinned.number IS NOT NULL
                                  AND NOT EXISTS (SELECT FROM perimeter.withdrawal WHERE version_id = version.id)
                                ORDER BY version.programme, version.number DESC
                                """)
                .param("list", list)
                .query((row, number) ->
                        (ListUse)
                                new ListUse.InVersion(
                                        row.getString("programme"),
                                        new VersionId(row.getObject("id", UUID.class)),
                                        row.getInt("number"),
                                        row.getInt("pinned"),
                                        row.getBoolean("released"),
                                        rules(row)))
                .list();
    }

    /// By list, in how many drafts and released versions rules name it.
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT name, count(*) AS uses
                        FROM (SELECT DISTINCT draft.id, named #>> '{}' AS name
                              FROM perimeter.draft
                              CROSS JOIN LATERAL (
                                  SELECT policy::jsonb AS json FROM perimeter.draft_revision
                                  WHERE draft_id = draft.id ORDER BY revision DESC LIMIT 1) AS policy
                              CROSS JOIN LATERAL jsonb_path_query(policy.json, '$.**.list') AS named
                              UNION ALL
                              SELECT version.id, pinned.name
                              FROM (SELECT DISTINCT ON (programme) version_id FROM perimeter.release
                                    ORDER BY programme, sequence DESC) AS released
                              JOIN perimeter.version ON version.id = released.version_id
                              CROSS JOIN LATERAL jsonb_object_keys(
                                  convert_from(version.content, 'UTF8')::jsonb -> 'lists') AS pinned (name)) AS uses
                        GROUP BY name
                        """)
                .query(row -> {
                    counts.put(row.getString("name"), row.getInt("uses"));
                });
        return counts;
    }

    private static List<String> rules(ResultSet row) throws SQLException {
        Array rules = row.getArray("rules");
        return List.of((String[]) rules.getArray());
    }
}
