package org.perimeter.policy.access.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.perimeter.engine.bundle.AccessFile;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.Statements;
import org.perimeter.policy.agency.PersonId;

@Entity
@Immutable
@Table(name = "access_file")
class AccessRow {
    @Id private long serial;

    @Column private String hash;

    private byte[] statement;

    private String signature;

    @Column(name = "signed_by")
    private UUID signedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessRow() {}

    AccessRow(Signed<AccessFile> signed, PersonId by, Instant at) {
        this.serial = signed.statement().serial();
        this.hash = signed.statement().hash().hex();
        this.statement = Statements.canonical(signed.statement());
        this.signature = signed.signature();
        this.signedBy = by.value();
        this.recordedAt = at;
    }

    Signed<AccessFile> signed() {
        return Signed.of(statement, signature, AccessFile.class);
    }
}
