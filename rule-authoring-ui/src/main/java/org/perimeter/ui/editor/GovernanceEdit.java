package org.perimeter.ui.editor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.SourceReliability;

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
                of.justification(),
                of.reliability());
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
                of.justification(),
                of.reliability());
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
                of.justification(),
                of.reliability());
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
                of.justification(),
                of.reliability());
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
                of.justification(),
                of.reliability());
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
                of.justification(),
                of.reliability());
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
                of.justification(),
                of.reliability());
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
                justification.isEmpty() ? null : justification,
                of.reliability());
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
                of.justification(),
                of.reliability());
    }

    static Governance reliability(Governance of, @Nullable SourceReliability reliability) {
        return new Governance(
                of.owner(),
                of.releasability(),
                of.rationale(),
                of.basis(),
                of.basisDate(),
                of.validFrom(),
                of.validUntil(),
                of.nextReview(),
                of.justification(),
                reliability);
    }
}
