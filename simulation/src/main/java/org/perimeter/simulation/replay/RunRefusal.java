package org.perimeter.simulation.replay;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why a run is not begun, or not cancelled.
public enum RunRefusal implements RefusalReason {
    UNKNOWN_DATA_SET(
            "There is no data set of that name. Choose another.",
            "Il n'existe aucun jeu de données de ce nom. Choisissez-en un autre."),
    OTHER_PROGRAMME(
            "The data set belongs to another programme. Choose one of this programme.",
            "Le jeu de données appartient à un autre programme. Choisissez-en un de ce programme."),
    POLICY_HAS_FINDINGS(
            "The policy has errors. Correct them first: each is marked where it is.",
            "La politique comporte des erreurs. Corrigez-les d'abord : chacune est indiquée à sa place."),
    AGENCY_NOT_OF_PROGRAMME(
            "Only people of the programme's agencies may run its policies.",
            "Seules les personnes des organismes du programme peuvent simuler ses politiques."),
    OTHER_AGENCY(
            "Only people of the agency that asked for the run may cancel it.",
            "Seules les personnes de l'organisme qui a demandé la simulation peuvent l'annuler."),
    ENDED("The run has ended already.", "La simulation est déjà terminée.");

    private final String en;
    private final String fr;

    RunRefusal(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
