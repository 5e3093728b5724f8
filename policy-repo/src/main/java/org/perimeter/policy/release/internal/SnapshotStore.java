package org.perimeter.policy.release.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perimeter.engine.bundle.DelegatedList;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.engine.bundle.Statements;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class SnapshotStore {
    private final JdbcClient jdbc;

    SnapshotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a release of a content carries of the lists that it delegates.
    public SortedMap<String, DelegatedList> carried(String programme, Hash content) {
        Map<String, List<Signed<SnapshotStatement>>> byList = new TreeMap<>();
        jdbc.sql(
                        """
                        SELECT statement, signature FROM perimeter.list_snapshot
                        WHERE programme = ? AND content_hash = ? ORDER BY list, number DESC
                        """)
                .params(programme, content.hex())
                .query((row, number) ->
                        Signed.of(row.getBytes(1), row.getString(2), SnapshotStatement.class))
                .list()
                .forEach(signed ->
                        byList.computeIfAbsent(signed.statement().list(), _ -> new ArrayList<>())
                                .add(signed));
        SortedMap<String, DelegatedList> carried = new TreeMap<>();
        byList.forEach((list, newestFirst) -> carried.put(list, carried(newestFirst)));
        return carried;
    }

    private static DelegatedList carried(List<Signed<SnapshotStatement>> newestFirst) {
        Signed<SnapshotStatement> newest = newestFirst.getFirst();
        return new DelegatedList(
                newest, before(newestFirst, newest.statement().day()).orElse(null));
    }

    private static Optional<Signed<SnapshotStatement>> before(
            List<Signed<SnapshotStatement>> newestFirst, LocalDate day) {
        return newestFirst.stream()
                .filter(signed -> signed.statement().day().isBefore(day))
                .findFirst();
    }

    /// Who changed the list since the version of it that the content pins, up to these entries.
    public Set<PersonId> persons(VersionId version, String list, Hash entries) {
        return jdbc
                .sql("SELECT person FROM perimeter.persons_in_snapshot(?, ?, ?) AS person")
                .params(version.value(), list, entries.hex())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    public void add(VersionId version, Signed<SnapshotStatement> signed) {
        SnapshotStatement snapshot = signed.statement();
        jdbc.sql(
                        """
                        INSERT INTO perimeter.list_snapshot (programme, version_id, content_hash, list, number, list_hash,
                            follows_hash, day_base_hash, agency, person_id, key_id, statement, statement_digest,
                            signature, signed_at)
                        SELECT :programme, :version, :content, :list, coalesce(max(number), 0) + 1, :hash,
                            :follows, :base, :agency, :person, :key, :statement, :digest, :signature, :at
                        FROM perimeter.list_snapshot
                        WHERE programme = :programme AND content_hash = :content AND list = :list
                        """)
                .param("programme", snapshot.programme())
                .param("version", version.value())
                .param("content", snapshot.contentHash().hex())
                .param("list", snapshot.list())
                .param("hash", snapshot.listHash().hex())
                .param("follows", snapshot.follows().hex())
                .param("base", snapshot.dayBase().hex())
                .param("agency", snapshot.agency())
                .param("person", UUID.fromString(snapshot.person()))
                .param("key", snapshot.keyId().hex())
                .param("statement", Statements.canonical(snapshot))
                .param("digest", Statements.digest(snapshot).hex())
                .param("signature", signed.signature())
                .param("at", OffsetDateTime.ofInstant(snapshot.at(), ZoneOffset.UTC))
                .update();
    }
}
