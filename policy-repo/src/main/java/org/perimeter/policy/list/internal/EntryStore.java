package org.perimeter.policy.list.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.policy.list.Difference;
import org.perimeter.policy.list.EntryPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The entries of lists as they came and went, paged in the database.
@Component
public class EntryStore {
    private static final int FETCH = 10_000;

    /// The entries of a version: each as it was last heard of.
    private static final String AT_VERSION =
            """
            (SELECT key, value
             FROM (SELECT DISTINCT ON (key, value) key, value, removed
                   FROM perimeter.list_change
                   WHERE list = :list AND version <= :version
                     AND (:text = '' OR strpos(lower(key), lower(:text)) > 0 OR strpos(lower(value), lower(:text)) > 0)
                   ORDER BY key, value, version DESC) AS heard
             WHERE NOT removed)
            """;

    /// What is otherwise at `:to` than at `:from`, for entries that a version in between touched.
    private static final String BETWEEN =
            """
            (SELECT touched.key, touched.value, later.removed
             FROM (SELECT DISTINCT key, value FROM perimeter.list_change
                   WHERE list = :list AND version > :from AND version <= :to) AS touched
             CROSS JOIN LATERAL (SELECT removed FROM perimeter.list_change
                                 WHERE list = :list AND key = touched.key AND value = touched.value AND version <= :to
                                 ORDER BY version DESC LIMIT 1) AS later
             LEFT JOIN LATERAL (SELECT removed FROM perimeter.list_change
                                WHERE list = :list AND key = touched.key AND value = touched.value AND version <= :from
                                ORDER BY version DESC LIMIT 1) AS earlier ON true
             WHERE later.removed <> coalesce(earlier.removed, true))
            """;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All entries of a version, in no order, a batch at a time.
    public void each(String list, int version, Consumer<ListEntry> consumer) {
        jdbc.sql("SELECT key, value FROM " + AT_VERSION + " AS entry")
                .withFetchSize(FETCH)
                .param("list", list)
                .param("version", version)
                .param("text", "")
                .query(row -> {
                    consumer.accept(entry(row, 0));
                });
    }

    /// Those with the text in key or value, in any case; all of them for an empty one.
    public EntryPage page(String list, int version, String text, int from, int limit) {
        List<ListEntry> entries =
                page(
                        "SELECT key, value FROM "
                                + AT_VERSION
                                + " AS entry ORDER BY key, value OFFSET :from LIMIT :limit",
                        spec ->
                                spec.param("list", list)
                                        .param("version", version)
                                        .param("text", text)
                                        .param("from", from)
                                        .param("limit", limit));
        int all =
                jdbc.sql("SELECT count(*) FROM " + AT_VERSION + " AS entry")
                        .param("list", list)
                        .param("version", version)
                        .param("text", text)
                        .query(Integer.class)
                        .single();
        return new EntryPage(entries, from, all);
    }

    /// The first entries that came and went, and how many did.
    public Difference difference(String list, int from, int to, int limit) {
        return new Difference(
                from,
                to,
                side(list, from, to, false, limit),
                count(list, from, to, false),
                side(list, from, to, true, limit),
                count(list, from, to, true));
    }

    private List<ListEntry> side(String list, int from, int to, boolean removed, int limit) {
        return page(
                "SELECT key, value FROM "
                        + BETWEEN
                        + " AS entry WHERE removed = :removed ORDER BY key, value LIMIT :limit",
                spec ->
                        spec.param("list", list)
                                .param("from", from)
                                .param("to", to)
                                .param("removed", removed)
                                .param("limit", limit));
    }

    private int count(String list, int from, int to, boolean removed) {
        return jdbc.sql("SELECT count(*) FROM " + BETWEEN + " AS entry WHERE removed = :removed")
                .param("list", list)
                .param("from", from)
                .param("to", to)
                .param("removed", removed)
                .query(Integer.class)
                .single();
    }

    private List<ListEntry> page(
            String sql, java.util.function.UnaryOperator<StatementSpec> parameters) {
        return parameters.apply(jdbc.sql(sql)).query(EntryStore::entry).list();
    }

    private static ListEntry entry(ResultSet row, int number) throws SQLException {
        return new ListEntry(row.getString("key"), row.getString("value"));
    }
}
