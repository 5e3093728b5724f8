package org.perimeter.policy.release.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.Statements;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.release.PublishedRelease;

/// What was signed, and beside it what of it the database itself must judge.
@Entity
@Immutable
@IdClass(ReleaseRow.Key.class)
@Table(name = "release")
class ReleaseRow {
    @Id private String programme;

    @Id private long sequence;

    @Column(name = "version_id")
    private UUID versionId;

    @Column(name = "content_hash")
    private String contentHash;

    private byte[] statement;

    private String signature;

    @Column private String hash;

    @Column(name = "previous_hash")
    private @Nullable String previousHash;

    @Column private UUID publisher;

    @Column(name = "publisher_agency")
    private String publisherAgency;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "published_at")
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReleaseRow() {}

    ReleaseRow(PublishedRelease release) {
        BundleStatement signed = release.signed().statement();
        Hash previous = signed.previous();
        this.programme = signed.programme();
        this.sequence = signed.sequence();
        this.versionId = release.version().value();
        this.contentHash = signed.contentHash().hex();
        this.statement = Statements.canonical(signed);
        this.signature = release.signed().signature();
        this.hash = signed.hash().hex();
        this.previousHash = previous == null ? null : previous.hex();
        this.publisher = release.publisher().value();
        this.publisherAgency = signed.publisher().agency();
        this.keyId = signed.publisher().keyId().hex();
        this.publishedAt = signed.at();
    }

    PublishedRelease release() {
        return new PublishedRelease(
                new VersionId(versionId), Signed.of(statement, signature, BundleStatement.class));
    }

    record Key(String programme, long sequence) {}
}
