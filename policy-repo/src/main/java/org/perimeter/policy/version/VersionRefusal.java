package org.perimeter.policy.version;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why a submission is refused, apart from findings.
public enum VersionRefusal implements RefusalReason {
    SAVED_SINCE(
            "Somebody has saved the draft since; look at what changed, and submit again.",
            "L’ébauche a été enregistrée entre-temps; examinez ce qui a changé et soumettez-la de nouveau."),
    COMMENT_MISSING(
            "Say in a few words what changes and why, in at most 2,000 characters.",
            "Dites en quelques mots ce qui change et pourquoi, en 2 000 caractères au plus."),
    WINDOW_OVER(
            "The end lies in the past: nodes would never run this version.",
            "La fin est déjà passée : aucun nœud n’exécuterait cette version."),
    OTHER_ZONE(
            "Hours are agreed on by the programme’s own clock.",
            "Les heures se conviennent selon l’horloge du programme."),
    DELEGATED_LIST_NOT_NAMED(
            "A list is delegated that no rule names; take the delegation back under “Scope and bands”, or name the list in a rule.",
            "Une liste est déléguée qu’aucune règle ne nomme; retirez la délégation sous « Portée et paliers » ou"
                    + " nommez la liste dans une règle."),
    DELEGATED_LIST_TOO_LONG(
            "A delegated list has more entries now than its delegation allows; raise the limit under “Scope and bands”.",
            "Une liste déléguée compte déjà plus d’entrées que sa délégation n’en permet; relevez la limite sous « Portée et"
                    + " paliers ».");

    private final String en;
    private final String fr;

    VersionRefusal(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
