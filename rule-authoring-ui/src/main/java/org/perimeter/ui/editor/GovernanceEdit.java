package org.perimeter.ui.editor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.rule.Governance;

/// A rule's governance with one part changed.
final class GovernanceEdit {
    private GovernanceEdit() {}

    static Governance owner(Governance of, String owner) {
        return new Governance(
                owner,
                of.releasability(),
                of.rationale(),
                of.basis(),
                of.basisDate(),
                of.validFrom(),
                of.validUntil(),
                of.nextReview(),
                of.justification());
    }

    static Governance releasability(Governance of, String releasability) {
        return new Governance(
                of.owner(),
                releasability,
                of.rationale(),
                of.basis(),
                of.basisDate(),
                of.validFrom(),
                of.validUntil(),
                of.nextReview(),
                of.justification());
    }

    static Governance rationale(Governance of, String rationale) {
        return new Governance(
                of.owner(),
                of.releasability(),
                rationale,
                of.basis(),
                of.basisDate(),
                of.validFrom(),
                of.validUntil(),
                of.nextReview(),
                of.justification());
    }

    static Governance basis(Governance of, String basis) {
        return new Governance(
                of.owner(),
                of.releasability(),
                of.rationale(),
                basis,
                of.basisDate(),
                of.validFrom(),
                of.validUntil(),
                of.nextReview(),
                of.justification());
    }

    static Governance basisDate(Governance of, @Nullable LocalDate basisDate) {
        return new Governance(
                of.owner(),
                of.releasability(),
                of.rationale(),
                of.basis(),
                basisDate,
                of.validFrom(),
                of.validUntil(),
                of.nextReview(),
                of.justification());
    }

    static Governance validFrom(Governance of, @Nullable LocalDate validFrom) {
        return new Governance(
                of.owner(),
                of.releasability(),
                of.rationale(),
                of.basis(),
                of.basisDate(),
                validFrom,
                of.validUntil(),
                of.nextReview(),
                of.justification());
    }

    static Governance validUntil(Governance of, @Nullable LocalDate validUntil) {
        return new Governance(
                of.owner(),
                of.releasability(),
                of.rationale(),
                of.basis(),
                of.basisDate(),
                of.validFrom(),
                validUntil,
                of.nextReview(),
                of.justification());
    }

    static Governance justification(Governance of, String justification) {
        return new Governance(
                of.owner(),
                of.releasability(),
                of.rationale(),
                of.basis(),
                of.basisDate(),
                of.validFrom(),
                of.validUntil(),
                of.nextReview(),
                justification.isEmpty() ? null : justification);
    }

    static Governance nextReview(Governance of, @Nullable LocalDate nextReview) {
        return new Governance(
                of.owner(),
                of.releasability(),
                of.rationale(),
                of.basis(),
                of.basisDate(),
                of.validFrom(),
                of.validUntil(),
                nextReview,
                of.justification());
    }
}
