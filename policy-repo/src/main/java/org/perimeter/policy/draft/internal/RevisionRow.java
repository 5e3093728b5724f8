package org.perimeter.policy.draft.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.Revision;

@Entity
@Immutable
@IdClass(RevisionRow.Key.class)
@Table(name = "draft_revision")
class RevisionRow {
    @Id
    @Column(name = "draft_id")
    private UUID draftId;

    @Id
    @Column(name = "revision")
    private int number;

    private String policy;

    @Column(name = "policy_hash")
    private String policyHash;

    @Column(name = "edited_by")
    private UUID editedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    @SuppressWarnings("NullAway.Init")
    protected RevisionRow() {}

    RevisionRow(DraftId draft, Revision revision, PolicyText text) {
        this.draftId = draft.value();
        this.number = revision.number();
        this.policy = text.json();
        this.policyHash = text.hash().hex();
        this.editedBy = revision.editedBy().value();
        this.editedAt = revision.editedAt();
    }

    Revision revision() {
        return new Revision(
                number,
                PolicyText.read(policy),
                new Hash(policyHash),
                new PersonId(editedBy),
                editedAt);
    }

    record Key(UUID draftId, int number) {}
}
