package org.perimeter.policy.version.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.version.Agreed;
import org.perimeter.policy.version.Dates;
import org.perimeter.policy.version.Version;

/// A version without its bytes, which are read only where they are needed.
@Entity
@Immutable
@Table(name = "version")
class VersionRow {
    @Id private UUID id;

    private String programme;

    private int number;

    @Column(name = "draft_id")
    private UUID draftId;

    @Column(name = "draft_revision")
    private int draftRevision;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "base_content_hash")
    private @Nullable String baseContentHash;

    private String comment;

    @Column(name = "submitted_by")
    private UUID submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "effective_from")
    private @Nullable Instant effectiveFrom;

    @Column(name = "effective_until")
    private @Nullable Instant effectiveUntil;

    @Column(name = "effective_zone")
    private @Nullable String effectiveZone;

    @Column(name = "review_by")
    private @Nullable LocalDate reviewBy;

    private @Nullable String baseline;

    @Column(name = "must_catch_events")
    private int mustCatchEvents;

    @SuppressWarnings("NullAway.Init")
    protected VersionRow() {}

    UUID id() {
        return id;
    }

    Version version(Set<PersonId> contributors) {
        return new Version(
                new VersionId(id),
                programme,
                number,
                new Hash(contentHash),
                new DraftId(draftId),
                draftRevision,
                baseContentHash == null ? null : new Hash(baseContentHash),
                comment,
                new PersonId(submittedBy),
                submittedAt,
                contributors,
                new Dates(window(), reviewBy),
                new Agreed(baseline == null ? null : new Hash(baseline), mustCatchEvents));
    }

    private @Nullable EffectiveWindow window() {
        return effectiveZone == null
                ? null
                : new EffectiveWindow(effectiveFrom, effectiveUntil, ZoneId.of(effectiveZone));
    }
}
