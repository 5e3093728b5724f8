package org.perimeter.policy.release;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why a person does not release a delegated list.
public enum SnapshotRefusal implements RefusalReason {
    NOT_DELEGATED(
            "What is released delegates this list to nobody; submit a new version of the policy instead.",
            "Ce qui est publié ne délègue cette liste à personne; soumettez plutôt une nouvelle version de la politique."),
    NOT_AN_APPROVER(
            "Only an approver of the agency to which the list is delegated releases it.",
            "Seule une personne approbatrice de l’organisme à qui la liste est déléguée la publie."),
    OTHER_AGENCY(
            "The list is delegated to the other agency; its approvers release it.",
            "La liste est déléguée à l’autre organisme; ce sont ses approbateurs qui la publient."),
    OWN_WORK(
            "You changed this list since the version that all agencies approved; another approver of your agency releases it.",
            "Vous avez modifié cette liste depuis la version que tous ont approuvée; une autre personne approbatrice de votre"
                    + " organisme la publie."),
    NOTHING_NEW(
            "Nodes have the newest version already.",
            "Les nœuds ont déjà la version la plus récente."),
    NOT_IN_FORCE(
            "The newest release waits for its hour or is over; release a list while it is in force, or call it off first.",
            "La publication la plus récente attend son heure ou est échue; publiez la liste pendant qu’elle est en vigueur,"
                    + " ou annulez-la d’abord."),
    TOO_LONG(
            "The list has more entries than your agency alone may release; take some out, or submit a new version of the"
                    + " policy.",
            "La liste compte plus d’entrées que votre organisme ne peut en publier seul; retirez-en, ou soumettez une nouvelle"
                    + " version de la politique."),
    TOO_MANY_CHANGES(
            "More entries have come and gone today than your agency alone may change; take changes back, wait for the next day"
                    + " (UTC), or submit a new version of the policy.",
            "Plus d’entrées ont été ajoutées et retirées aujourd’hui que votre organisme ne peut en changer seul; annulez des"
                    + " changements, attendez le jour suivant (UTC), ou soumettez une nouvelle version de la politique."),
    OTHER_CONTENT(
            "Another release came meanwhile; look at the list again and sign anew.",
            "Une autre publication est survenue entre-temps; examinez de nouveau la liste et signez encore.");

    private final String en;
    private final String fr;

    SnapshotRefusal(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
