package org.perimeter.policy.draft;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why a setting is not changed.
public enum SettingsRefusal implements RefusalReason {
    NAME_SHAPE("A name has 1 to 120 characters.", "Un nom compte de 1 à 120 caractères."),
    NAME_TAKEN(
            "Another must-catch event has this name; choose another one.",
            "Un autre événement à déceler porte ce nom; choisissez-en un autre."),
    TOO_LARGE(
            "The consignment is larger than 256 KiB; keep a smaller one.",
            "L’envoi dépasse 256 Kio; gardez-en un plus petit."),
    TOO_MANY(
            "A programme has 100 must-catch events at most; remove one first.",
            "Un programme compte au plus 100 événements à déceler; retirez-en un d’abord."),
    OTHER_DISPOSITION(
            "The programme does not use this disposition.",
            "Le programme n’utilise pas cette disposition."),
    GONE(
            "The event is no longer there; somebody has removed or changed it.",
            "L’événement n’est plus là; quelqu’un l’a retiré ou modifié.");

    private final String en;
    private final String fr;

    SettingsRefusal(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
