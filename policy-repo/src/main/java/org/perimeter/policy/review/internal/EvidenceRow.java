package org.perimeter.policy.review.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.policy.review.Evidence;
import org.perimeter.policy.review.Evidence.MustCatch;

@Entity
@Immutable
@IdClass(EvidenceRow.Key.class)
@Table(name = "evidence")
class EvidenceRow {
    @Id
    @Column(name = "version_id")
    private UUID versionId;

    @Id private String hash;

    @Column(name = "content_hash")
    private String contentHash;

    @Column private byte[] document;

    @Column(name = "run_hash")
    private String runHash;

    @Column(name = "data_set_hash")
    private String dataSetHash;

    @Column(name = "must_catch")
    @Enumerated(EnumType.STRING)
    private MustCatch mustCatch;

    @Column(name = "attached_by")
    private UUID attachedBy;

    @Column(name = "attached_at")
    private Instant attachedAt;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceRow() {}

    EvidenceRow(VersionId version, AttachedEvidence attached) {
        Evidence evidence = attached.evidence();
        this.versionId = version.value();
        this.hash = evidence.hash().hex();
        this.contentHash = evidence.contentHash().hex();
        this.document = evidence.canonical();
        this.runHash = evidence.runHash().hex();
        this.dataSetHash = evidence.dataSetHash().hex();
        this.mustCatch = evidence.mustCatch();
        this.attachedBy = attached.attachedBy().value();
        this.attachedAt = attached.attachedAt();
    }

    AttachedEvidence attached() {
        return new AttachedEvidence(
                new Evidence(
                        new Hash(runHash), new Hash(contentHash), new Hash(dataSetHash), mustCatch),
                new PersonId(attachedBy),
                attachedAt);
    }

    record Key(UUID versionId, String hash) {}
}
