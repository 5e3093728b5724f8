package org.perimeter.policy.review.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.review.Withdrawal;

@Entity
@Immutable
@Table(name = "withdrawal")
class WithdrawalRow {
    @Id
    @Column(name = "version_id")
    private UUID versionId;

    @Column(name = "person_id")
    private UUID personId;

    private String reason;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected WithdrawalRow() {}

    WithdrawalRow(VersionId version, Withdrawal withdrawal) {
        this.versionId = version.value();
        this.personId = withdrawal.person().value();
        this.reason = withdrawal.reason();
        this.withdrawnAt = withdrawal.at();
    }

    VersionId version() {
        return new VersionId(versionId);
    }

    Withdrawal withdrawal() {
        return new Withdrawal(new PersonId(personId), reason, withdrawnAt);
    }
}
