package org.perimeter.policy.access;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why a step on client keys is refused.
public enum AccessRefusal implements RefusalReason {
    NOT_AN_ADMINISTRATOR(
            "Only an administrator makes and revokes client keys.",
            "Seule une personne administratrice crée et révoque des clés de client."),
    LABEL_SHAPE("A label has 1 to 100 characters.", "Un libellé compte de 1 à 100 caractères."),
    ALREADY_OVER("The key would be over already.", "La clé serait déjà échue."),
    NO_SUCH_KEY(
            "There is no such key, or it is revoked already.",
            "Cette clé n’existe pas ou elle est déjà révoquée."),
    NOT_AN_APPROVER(
            "Only an approver signs the access file.",
            "Seule une personne approbatrice signe le fichier d’accès."),
    NO_KEY(
            "Your agency’s roster lists no key of yours; make one and have it put on the roster.",
            "La liste de votre organisme ne contient aucune clé à vous; créez-en une et faites-la inscrire."),
    OTHER_STATEMENT(
            "What was signed is not the access file as it stands; look at it again and sign anew.",
            "Ce qui a été signé n’est pas le fichier d’accès dans son état actuel; examinez-le de nouveau et signez"
                    + " encore."),
    NODES_WOULD_REFUSE(
            "Scoring nodes would refuse this access file; the log says why.",
            "Les nœuds d’évaluation refuseraient ce fichier d’accès; le journal dit pourquoi.");

    private final String en;
    private final String fr;

    AccessRefusal(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
