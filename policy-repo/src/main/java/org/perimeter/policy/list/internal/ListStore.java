package org.perimeter.policy.list.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.agency.Actor;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.list.EntryKind;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.list.NewList;
import org.perimeter.policy.list.VersionedList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists and their versions. What a version adds and removes, the database reads out of its bytes.
@Component
public class ListStore {
    private static final String NEWEST =
            """
            SELECT named_list.*, list_version.*
            FROM perimeter.named_list
            JOIN perimeter.list_version ON list_version.list = named_list.name
            WHERE list_version.number = (SELECT max(number) FROM perimeter.list_version WHERE list = named_list.name)
            """;

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<VersionedList> all() {
        return jdbc.sql(NEWEST + "ORDER BY named_list.name").query(ListStore::list).list();
    }

    public Optional<VersionedList> find(String name) {
        return jdbc.sql(NEWEST + "AND named_list.name = ?")
                .param(name)
                .query(ListStore::list)
                .optional();
    }

    /// Newest first.
    public List<ListVersion> versions(String name) {
        return jdbc.sql("SELECT * FROM perimeter.list_version WHERE list = ? ORDER BY number DESC")
                .param(name)
                .query(ListStore::version)
                .list();
    }

    public Optional<ListVersion> version(String name, int number) {
        return jdbc.sql("SELECT * FROM perimeter.list_version WHERE list = ? AND number = ?")
                .params(name, number)
                .query(ListStore::version)
                .optional();
    }

    /// The canonical form that a hash names.
    public Optional<byte[]> bytes(Hash hash) {
        return jdbc.sql("SELECT bytes FROM perimeter.list_content WHERE hash = ?")
                .param(hash.hex())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /// The versions of the day of those that exist.
    public SortedMap<String, Hash> newest(Collection<String> names) {
        SortedMap<String, Hash> hashes = new TreeMap<>();
        jdbc.sql(
                        """
                        SELECT DISTINCT ON (list) list, hash FROM perimeter.list_version
                        WHERE list = ANY (?) ORDER BY list, number DESC
                        """)
                .param(names.toArray(String[]::new))
                .query(row -> {
                    hashes.put(row.getString("list"), new Hash(row.getString("hash")));
                });
        return hashes;
    }

    public void add(NewList wanted, Actor by, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO perimeter.named_list
                            (name, shape, entry_kind, agency, title_en, title_fr, created_by, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        wanted.name(),
                        wanted.shape().name(),
                        wanted.kind().name(),
                        by.agency().name(),
                        wanted.title().en().strip(),
                        wanted.title().fr().strip(),
                        by.person().value(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /// @param number one more than the newest
    public ListVersion add(
            String name, int number, byte[] bytes, String reason, Actor by, Instant at) {
        String hash = Hash.of(bytes).hex();
        jdbc.sql(
                        "INSERT INTO perimeter.list_content (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(hash, bytes)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO perimeter.list_version
                            (list, number, hash, size, added, removed, reason, changed_by, agency, changed_at)
                        VALUES (?, ?, ?, 0, 0, 0, ?, ?, ?, ?)
                        """) // size, added and removed are counted by the database
                .params(
                        name,
                        number,
                        hash,
                        reason.strip(),
                        by.person().value(),
                        by.agency().name(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        return version(name, number).orElseThrow();
    }

    private static VersionedList list(ResultSet row, int number) throws SQLException {
        return new VersionedList(
                row.getString("name"),
                ListShape.valueOf(row.getString("shape")),
                EntryKind.valueOf(row.getString("entry_kind")),
                Agency.valueOf(row.getString("agency")),
                new Bilingual(row.getString("title_en"), row.getString("title_fr")),
                version(row, number));
    }

    private static ListVersion version(ResultSet row, int number) throws SQLException {
        return new ListVersion(
                row.getString("list"),
                row.getInt("number"),
                new Hash(row.getString("hash")),
                row.getInt("size"),
                row.getInt("added"),
                row.getInt("removed"),
                row.getString("reason"),
                new Actor(
                        new PersonId(row.getObject("changed_by", UUID.class)),
                        Agency.valueOf(row.getString("agency"))),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
