package org.perimeter.policy.review.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.Statements;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.review.Approval;

/// What was signed, and beside it what of it the database itself must judge.
@Entity
@Immutable
@IdClass(ApprovalRow.Key.class)
@Table(name = "approval")
class ApprovalRow {
    @Id
    @Column(name = "version_id")
    private UUID versionId;

    @Id
    @Enumerated(EnumType.STRING)
    private Agency agency;

    @Column private String programme;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "evidence_hash")
    private String evidenceHash;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "key_id")
    private String keyId;

    private byte[] statement;

    @Column(name = "statement_digest")
    private String statementDigest;

    private String signature;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalRow() {}

    ApprovalRow(Approval approval) {
        ApprovalStatement signed = approval.signed().statement();
        this.versionId = approval.version().value();
        this.agency = approval.agency();
        this.programme = signed.programme();
        this.contentHash = signed.contentHash().hex();
        this.evidenceHash = Objects.requireNonNull(signed.evidenceHash()).hex();
        this.personId = approval.person().value();
        this.keyId = signed.keyId().hex();
        this.statement = Statements.canonical(signed);
        this.statementDigest = Statements.digest(signed).hex();
        this.signature = approval.signed().signature();
        this.approvedAt = signed.at();
    }

    Approval approval() {
        return new Approval(
                new VersionId(versionId), Signed.of(statement, signature, ApprovalStatement.class));
    }

    record Key(UUID versionId, Agency agency) {}
}
