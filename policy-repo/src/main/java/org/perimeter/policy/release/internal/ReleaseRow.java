package org.perimeter.policy.release.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.EffectiveWindow;
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

    @Formula("(SELECT v.effective_from FROM perimeter.version v WHERE v.id = version_id)")
    private @Nullable Instant effectiveFrom;

    @Formula("(SELECT v.effective_until FROM perimeter.version v WHERE v.id = version_id)")
    private @Nullable Instant effectiveUntil;

    @Formula("(SELECT v.effective_zone FROM perimeter.version v WHERE v.id = version_id)")
    private @Nullable String effectiveZone;

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
        EffectiveWindow window = release.window();
        this.effectiveFrom = window == null ? null : window.from();
        this.effectiveUntil = window == null ? null : window.until();
        this.effectiveZone = window == null ? null : window.zone().getId();
    }

    PublishedRelease release() {
        return new PublishedRelease(
                new VersionId(versionId),
                Signed.of(statement, signature, BundleStatement.class),
                effectiveZone == null
                        ? null
                        : new EffectiveWindow(
                                effectiveFrom, effectiveUntil, ZoneId.of(effectiveZone)));
    }

    record Key(String programme, long sequence) {}
}
