package org.perimeter.policy.draft.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.VersionId;

@Entity
@Immutable
@Table(name = "draft")
class DraftRow {
    @Id private UUID id;

    private String programme;

    private String title;

    @Column(name = "base_version_id")
    private @Nullable UUID baseVersionId;

    @Column(name = "started_by")
    private UUID startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @SuppressWarnings("NullAway.Init")
    protected DraftRow() {}

    DraftRow(Draft draft) {
        this.id = draft.id().value();
        this.programme = draft.programme();
        this.title = draft.title();
        this.baseVersionId = draft.beganFrom().map(VersionId::value).orElse(null);
        this.startedBy = draft.startedBy().value();
        this.startedAt = draft.startedAt();
    }

    Draft draft(RevisionRow newest) {
        return new Draft(
                new DraftId(id),
                programme,
                title,
                baseVersionId == null ? null : new VersionId(baseVersionId),
                new PersonId(startedBy),
                startedAt,
                newest.revision());
    }
}
