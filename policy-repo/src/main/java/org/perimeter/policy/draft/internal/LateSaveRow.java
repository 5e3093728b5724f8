package org.perimeter.policy.draft.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.LateSave;

@Entity
@Immutable
@Table(name = "draft_late_save")
class LateSaveRow {
    @Id private UUID id;

    @Column(name = "draft_id")
    private UUID draftId;

    @Column(name = "based_on_revision")
    private int basedOn;

    private String policy;

    @Column(name = "edited_by")
    private UUID editedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    @SuppressWarnings("NullAway.Init")
    protected LateSaveRow() {}

    LateSaveRow(UUID id, DraftId draft, int basedOn, PolicyText text, PersonId by, Instant at) {
        this.id = id;
        this.draftId = draft.value();
        this.basedOn = basedOn;
        this.policy = text.json();
        this.editedBy = by.value();
        this.editedAt = at;
    }

    LateSave lateSave() {
        return new LateSave(basedOn, PolicyText.read(policy), new PersonId(editedBy), editedAt);
    }
}
