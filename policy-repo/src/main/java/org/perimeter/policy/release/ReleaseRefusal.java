package org.perimeter.policy.release;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why a version is not released.
public enum ReleaseRefusal implements RefusalReason {
    NOT_AN_APPROVER("Only an approver publishes.", "Seule une personne approbatrice peut publier."),
    AGENCY_NOT_REQUIRED(
            "Your agency does not take part in this programme.",
            "Votre organisme ne participe pas à ce programme."),
    APPROVAL_MISSING(
            "A required agency has not approved this version yet.",
            "Un organisme requis n’a pas encore approuvé cette version."),
    CHANGES_ASKED(
            "An agency asks for changes to this version; it must take that back, or another version must follow.",
            "Un organisme demande des changements à cette version; il doit retirer sa demande, ou une autre version doit"
                    + " suivre."),
    OVER(
            "This version was to be in force until a day that is past; submit it anew.",
            "Cette version devait être en vigueur jusqu’à un jour désormais passé; soumettez-la de nouveau."),
    ONE_WAITS(
            "Another release waits for its time; release the one that runs once more to call it off first.",
            "Une autre publication attend son heure; publiez encore celle qui est en vigueur pour d’abord l’annuler."),
    REVIEW_PAST(
            "Rules of this version should have been reviewed by now; review them, say by when to do so next, and submit anew.",
            "Des règles de cette version auraient déjà dû être réexaminées; réexaminez-les, fixez la prochaine date et"
                    + " soumettez de nouveau."),
    WITHDRAWN("This version was withdrawn.", "Cette version a été retirée."),
    BASE_MOVED(
            "Another release came after this version was submitted; submit it anew, so that the approvers see the"
                    + " difference to what is released now.",
            "Une autre publication a suivi la soumission de cette version; soumettez-la de nouveau, pour que les"
                    + " approbateurs voient la différence avec ce qui est publié."),
    RELEASED_NOW("This version is the released one.", "Cette version est celle qui est publiée."),
    NO_KEY(
            "Your agency’s roster lists no key of yours; make one and have it put on the roster.",
            "La liste de votre organisme ne contient aucune clé à vous; créez-en une et faites-la inscrire."),
    OTHER_STATEMENT(
            "What was signed is not this release as it stands; look at it again and sign anew.",
            "Ce qui a été signé n’est pas cette publication dans son état actuel; examinez-la de nouveau et signez encore."),
    NODES_WOULD_REFUSE(
            "Scoring nodes would refuse this release; the log says why.",
            "Les nœuds d’évaluation refuseraient cette publication; le journal dit pourquoi.");

    private final String en;
    private final String fr;

    ReleaseRefusal(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
