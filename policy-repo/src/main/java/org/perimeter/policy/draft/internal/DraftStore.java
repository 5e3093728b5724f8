package org.perimeter.policy.draft.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.Heading;
import org.perimeter.policy.draft.LateSave;
import org.perimeter.policy.draft.Revision;
import org.perimeter.policy.draft.VersionId;
import org.springframework.stereotype.Component;

@Component
public class DraftStore {
    private static final String AT_NEWEST =
            " from DraftRow d join RevisionRow r on r.draftId = d.id"
                    + " where r.number = (select max(n.number) from RevisionRow n where n.draftId = d.id)";
    private static final String NEWEST = "select d, r" + AT_NEWEST;
    private static final String SAVED_LAST_FIRST =
            " and d.programme = :programme order by r.editedAt desc, d.id";

    private final EntityManager entities;

    DraftStore(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Draft> find(DraftId id) {
        return entities
                .createQuery(NEWEST + " and d.id = :id", Object[].class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(DraftStore::draft)
                .findFirst();
    }

    public List<Draft> of(String programme) {
        return entities
                .createQuery(NEWEST + SAVED_LAST_FIRST, Object[].class)
                .setParameter("programme", programme)
                .getResultList()
                .stream()
                .map(DraftStore::draft)
                .toList();
    }

    public List<Heading> headings(String programme) {
        return entities
                .createQuery(
                        "select d.id, d.title, d.baseVersionId, r.number, r.editedBy, r.editedAt"
                                + AT_NEWEST
                                + SAVED_LAST_FIRST,
                        Tuple.class)
                .setParameter("programme", programme)
                .getResultList()
                .stream()
                .map(row -> heading(programme, row))
                .toList();
    }

    private static Heading heading(String programme, Tuple row) {
        UUID base = row.get(2, UUID.class);
        return new Heading(
                new DraftId(row.get(0, UUID.class)),
                programme,
                row.get(1, String.class),
                base == null ? null : new VersionId(base),
                row.get(3, Integer.class),
                new PersonId(row.get(4, UUID.class)),
                row.get(5, Instant.class));
    }

    private static Draft draft(Object[] row) {
        return ((DraftRow) row[0]).draft((RevisionRow) row[1]);
    }

    public Optional<Revision> revision(DraftId id, int number) {
        return Optional.ofNullable(
                        entities.find(RevisionRow.class, new RevisionRow.Key(id.value(), number)))
                .map(RevisionRow::revision);
    }

    public List<Revision> revisions(DraftId id) {
        return entities
                .createQuery(
                        "select r from RevisionRow r where r.draftId = :id order by r.number desc",
                        RevisionRow.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(RevisionRow::revision)
                .toList();
    }

    public List<LateSave> lateSaves(DraftId id) {
        return entities
                .createQuery(
                        "select s from LateSaveRow s where s.draftId = :id order by s.editedAt desc, s.id",
                        LateSaveRow.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(LateSaveRow::lateSave)
                .toList();
    }

    public void add(Draft draft, PolicyText text) {
        entities.persist(new DraftRow(draft));
        add(draft.id(), draft.newest(), text);
    }

    public void add(DraftId id, Revision revision, PolicyText text) {
        entities.persist(new RevisionRow(id, revision, text));
        entities.flush();
    }

    public void addLate(
            UUID id, DraftId draft, int basedOn, PolicyText text, PersonId by, Instant at) {
        entities.persist(new LateSaveRow(id, draft, basedOn, text, by, at));
        entities.flush();
    }
}
