package org.perimeter.policy.draft;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why a list is not delegated.
public enum DelegationRefusal implements RefusalReason {
    UNKNOWN_LIST(
            "There is no list of this name; choose one of those that the rules name.",
            "Aucune liste ne porte ce nom; choisissez-en une que les règles nomment."),
    OTHER_AGENCY(
            "A list is delegated to an agency that takes part in the programme.",
            "Une liste se délègue à un organisme qui participe au programme."),
    LIMITS("Both limits are from 1 to 1,000,000.", "Les deux limites vont de 1 à 1 000 000.");

    private final String en;
    private final String fr;

    DelegationRefusal(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
