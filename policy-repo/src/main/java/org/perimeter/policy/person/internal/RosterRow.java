package org.perimeter.policy.person.internal;

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
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.Statements;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;

@Entity
@Immutable
@IdClass(RosterRow.Key.class)
@Table(name = "roster")
public class RosterRow {
    @Id
    @Enumerated(EnumType.STRING)
    private Agency agency;

    @Id private long serial;

    @Column private String hash;

    private byte[] statement;

    private String signature;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "not_after")
    private Instant notAfter;

    @Column(name = "accepted_by")
    private @Nullable UUID acceptedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @SuppressWarnings("NullAway.Init")
    protected RosterRow() {}

    public RosterRow(Signed<Roster> signed, @Nullable PersonId by, Instant at) {
        Roster roster = signed.statement();
        this.agency = Agency.valueOf(roster.agency());
        this.serial = roster.serial();
        this.hash = roster.hash().hex();
        this.statement = Statements.canonical(roster);
        this.signature = signed.signature();
        this.notBefore = roster.notBefore();
        this.notAfter = roster.notAfter();
        this.acceptedBy = by == null ? null : by.value();
        this.acceptedAt = at;
    }

    Signed<Roster> signed() {
        return Signed.of(statement, signature, Roster.class);
    }

    public record Key(Agency agency, long serial) {}
}
