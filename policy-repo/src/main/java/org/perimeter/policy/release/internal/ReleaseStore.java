package org.perimeter.policy.release.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.review.ReleasedVersions;
import org.perimeter.policy.version.ReleasedContent;
import org.springframework.stereotype.Component;

@Component
public class ReleaseStore implements ReleasedContent, ReleasedVersions {
    private final EntityManager entities;

    ReleaseStore(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<PublishedRelease> current(String programme) {
        return newestFirst("r.programme = :wanted", programme, 1).stream().findFirst();
    }

    public List<PublishedRelease> of(String programme) {
        return newestFirst("r.programme = :wanted", programme, Integer.MAX_VALUE);
    }

    /// The last release of a version.
    public Optional<PublishedRelease> last(VersionId version) {
        return newestFirst("r.versionId = :wanted", version.value(), 1).stream().findFirst();
    }

    public Optional<PublishedRelease> find(Hash hash) {
        return newestFirst("r.hash = :wanted", hash.hex(), 1).stream().findFirst();
    }

    public void add(PublishedRelease release) {
        entities.persist(new ReleaseRow(release));
        entities.flush();
    }

    @Override
    public boolean isReleased(VersionId version) {
        return last(version).isPresent();
    }

    @Override
    public Optional<Hash> contentHash(String programme) {
        return current(programme).map(PublishedRelease::contentHash);
    }

    private List<PublishedRelease> newestFirst(String where, Object wanted, int most) {
        return entities
                .createQuery(
                        "select r from ReleaseRow r where " + where + " order by r.sequence desc",
                        ReleaseRow.class)
                .setParameter("wanted", wanted)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(ReleaseRow::release)
                .toList();
    }
}
