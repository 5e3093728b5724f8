package org.perimeter.policy.review;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why a step of a review is refused.
public enum ReviewRefusal implements RefusalReason {
    NOT_AN_APPROVER(
            "Only an approver approves.", "Seule une personne approbatrice peut approuver."),
    OWN_WORK(
            "Nobody approves what they had a hand in; another approver of your agency must.",
            "Personne n’approuve ce à quoi il a contribué; une autre personne approbatrice de votre organisme doit le"
                    + " faire."),
    AGENCY_NOT_REQUIRED(
            "Your agency does not take part in this programme.",
            "Votre organisme ne participe pas à ce programme."),
    AGENCY_HAS_APPROVED(
            "Your agency has approved this version already.",
            "Votre organisme a déjà approuvé cette version."),
    WITHDRAWN("This version was withdrawn.", "Cette version a été retirée."),
    RELEASED(
            "This version is released; release another one over it.",
            "Cette version est publiée; publiez-en une autre par-dessus."),
    NO_KEY(
            "Your agency’s roster lists no key of yours; make one and have it put on the roster.",
            "La liste de votre organisme ne contient aucune clé à vous; créez-en une et faites-la inscrire."),
    NO_EVIDENCE(
            "No simulation is attached to this version; run one first.",
            "Aucune simulation n’est jointe à cette version; exécutez-en une d’abord."),
    OTHER_BASELINE(
            "No attached simulation ran over the agreed baseline; run one over that data set, and attach it.",
            "Aucune simulation jointe n’a porté sur les données de référence convenues; exécutez-en une sur ce jeu de"
                    + " données et joignez-la."),
    MUST_CATCH_FAILED(
            "The simulation attached last missed an event that every release must catch.",
            "La dernière simulation jointe a manqué un événement que toute publication doit déceler."),
    EVIDENCE_OF_OTHER_CONTENT(
            "The simulation ran another content than this version’s.",
            "La simulation a exécuté un autre contenu que celui de cette version."),
    OTHER_STATEMENT(
            "What was signed is not this version as it stands; look at it again and sign anew.",
            "Ce qui a été signé n’est pas cette version dans son état actuel; examinez-la de nouveau et signez encore."),
    SIGNATURE(
            "The signature is not one that nodes accept: another key, an outdated roster, or damaged.",
            "Les nœuds n’acceptent pas cette signature: autre clé, liste périmée ou signature altérée."),
    UNREADABLE(
            "This file is not a signed approval; bring the one that ./perimeter sign wrote.",
            "Ce fichier n’est pas une approbation signée; apportez celui que ./perimeter sign a écrit."),
    NOT_YOURS(
            "Only somebody who wrote or submitted this version withdraws it.",
            "Seule une personne qui a rédigé ou soumis cette version peut la retirer."),
    CHANGES_ASKED(
            "Your agency asks for changes to this version; take that back first.",
            "Votre organisme demande des changements à cette version; retirez d’abord cette demande."),
    AGENCY_ASKS_ALREADY(
            "Your agency asks for changes to this version already.",
            "Votre organisme demande déjà des changements à cette version."),
    NOT_YOUR_REQUEST(
            "Your agency asks for no changes to this version.",
            "Votre organisme ne demande aucun changement à cette version."),
    NO_PART_IN_REVIEW(
            "Analysts, reviewers and approvers comment on versions.",
            "Les analystes, les réviseurs et les approbateurs commentent les versions."),
    WORDS_MISSING(
            "Write something, in at most 4,000 characters.",
            "Écrivez quelque chose, en 4 000 caractères au plus."),
    NO_SUCH_RULE(
            "This version has no such rule; comment on the whole version.",
            "Cette version ne contient pas cette règle; commentez la version entière."),
    REASON_MISSING(
            "Say why, in at most 2,000 characters.",
            "Dites pourquoi, en 2 000 caractères au plus.");

    private final String en;
    private final String fr;

    ReviewRefusal(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
