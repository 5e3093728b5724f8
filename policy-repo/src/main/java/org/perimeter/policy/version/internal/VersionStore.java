package org.perimeter.policy.version.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.version.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class VersionStore {
    private final EntityManager entities;
    private final JdbcClient jdbc;

    VersionStore(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    public Optional<Version> find(VersionId id) {
        return versions(
                        entities.createQuery(
                                        "select v from VersionRow v where v.id = :id",
                                        VersionRow.class)
                                .setParameter("id", id.value())
                                .getResultList())
                .stream()
                .findFirst();
    }

    public List<Version> of(String programme) {
        return versions(
                entities.createQuery(
                                "select v from VersionRow v where v.programme = :programme order by v.number desc",
                                VersionRow.class)
                        .setParameter("programme", programme)
                        .getResultList());
    }

    public Optional<Version> with(String programme, Hash contentHash) {
        return versions(
                        entities.createQuery(
                                        "select v from VersionRow v where v.programme = :programme"
                                                + " and v.contentHash = :hash order by v.number desc",
                                        VersionRow.class)
                                .setParameter("programme", programme)
                                .setParameter("hash", contentHash.hex())
                                .setMaxResults(1)
                                .getResultList())
                .stream()
                .findFirst();
    }

    public int highestNumber(String programme) {
        return entities.createQuery(
                        "select coalesce(max(v.number), 0) from VersionRow v where v.programme = :programme",
                        Integer.class)
                .setParameter("programme", programme)
                .getSingleResult();
    }

    public byte[] content(VersionId id) {
        return jdbc.sql("SELECT content FROM perimeter.version WHERE id = ?")
                .param(id.value())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /// Writes the version with the contributors that its draft names. The database compares them when the transaction ends.
    public Version add(Version version, byte[] content) {
        entities.flush();
        jdbc.sql(
                        """
                        INSERT INTO perimeter.version (id, programme, number, draft_id, draft_revision, content,
                            content_hash, base_content_hash, comment, submitted_by, submitted_at)
                        VALUES (:id, :programme, :number, :draft, :revision, :content,
                            :hash, :base, :comment, :by, :at)
                        """)
                .param("id", version.id().value())
                .param("programme", version.programme())
                .param("number", version.number())
                .param("draft", version.draft().value())
                .param("revision", version.draftRevision())
                .param("content", content)
                .param("hash", version.contentHash().hex())
                .param("base", version.baseContentHash().map(Hash::hex).orElse(null))
                .param("comment", version.comment())
                .param("by", version.submittedBy().value())
                .param("at", OffsetDateTime.ofInstant(version.submittedAt(), ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        "INSERT INTO perimeter.version_contributor (version_id, person_id)"
                                + " SELECT :id, person FROM perimeter.persons_in(:id) AS person")
                .param("id", version.id().value())
                .update();
        return find(version.id()).orElseThrow();
    }

    private List<Version> versions(List<VersionRow> rows) {
        Map<UUID, Set<PersonId>> contributors =
                entities
                        .createQuery(
                                "select c from ContributorRow c where c.versionId in :ids",
                                ContributorRow.class)
                        .setParameter("ids", rows.stream().map(VersionRow::id).toList())
                        .getResultList()
                        .stream()
                        .collect(
                                groupingBy(
                                        ContributorRow::versionId,
                                        mapping(row -> new PersonId(row.personId()), toSet())));
        return rows.stream()
                .map(row -> row.version(contributors.getOrDefault(row.id(), Set.of())))
                .toList();
    }
}
