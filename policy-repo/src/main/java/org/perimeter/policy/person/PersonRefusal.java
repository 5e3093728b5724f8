package org.perimeter.policy.person;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why a step on people, roles, keys or rosters is refused.
public enum PersonRefusal implements RefusalReason {
    NOT_AN_ADMINISTRATOR(
            "Only an administrator of the same agency may do this.",
            "Seule une personne administratrice du même organisme peut le faire."),
    LOGIN_TAKEN(
            "Somebody has this login already; choose another one.",
            "Cet identifiant est déjà pris; choisissez-en un autre."),
    LOGIN_SHAPE(
            "A login has 2 to 40 lower-case letters, digits, dots and dashes, and begins with a letter.",
            "Un identifiant compte de 2 à 40 lettres minuscules, chiffres, points et traits d’union, et commence par une"
                    + " lettre."),
    NAME_SHAPE("A name has 1 to 100 characters.", "Un nom compte de 1 à 100 caractères."),
    PASSWORD_TOO_SHORT(
            "A password has at least twelve characters.",
            "Un mot de passe compte au moins douze caractères."),
    APPROVER_AND_ADMINISTRATOR(
            "An administrator is never an approver; give the role to another person.",
            "Une personne administratrice n’est jamais approbatrice; confiez le rôle à une autre personne."),
    ADMINISTRATOR_EXISTS(
            "This agency has an administrator already, who creates its people.",
            "Cet organisme a déjà une personne administratrice, qui crée ses utilisateurs."),
    SECOND_ADMINISTRATOR(
            "A second administrator confirms a role: neither the one who gave it nor the one who has it.",
            "Une deuxième personne administratrice confirme un rôle : ni celle qui l’a donné ni celle qui l’a reçu."),
    NOTHING_WAITS("This role waits for no confirmation.", "Ce rôle n’attend aucune confirmation."),
    TWO_ADMINISTRATORS(
            "An agency keeps two administrators, so that one can confirm what the other does; appoint another one first.",
            "Un organisme garde deux personnes administratrices, pour que l’une confirme ce que fait l’autre; nommez-en"
                    + " d’abord une autre."),
    ACCOUNT_CLOSED(
            "This account is closed; open it again first.",
            "Ce compte est fermé; rouvrez-le d’abord."),
    ACCOUNT_IS_SO(
            "Somebody has done this already; the page shows what holds now.",
            "Quelqu’un l’a déjà fait; la page montre l’état actuel."),
    OWN_ACCOUNT(
            "Nobody closes their own account; ask another administrator.",
            "Personne ne ferme son propre compte; demandez-le à une autre personne administratrice."),
    NO_SUCH_ROLE("The person does not have this role.", "La personne n’a pas ce rôle."),
    NOT_AN_APPROVER(
            "Only an approver has a signing key.",
            "Seule une personne approbatrice a une clé de signature."),
    KEY_TAKEN("This key is registered already.", "Cette clé est déjà enregistrée."),
    KEY_UNREADABLE(
            "This is not a public key that nodes can verify; make the key anew.",
            "Ce n’est pas une clé publique que les nœuds peuvent vérifier; créez une nouvelle clé."),
    ROSTER_REFUSED(
            "The roster is not one that nodes accept; have the agency’s root sign it anew.",
            "Les nœuds n’acceptent pas cette liste; faites-la signer de nouveau par la racine de l’organisme.");

    private final String en;
    private final String fr;

    PersonRefusal(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
