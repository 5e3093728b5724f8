package org.perimeter.policy.draft;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why an example is not kept.
public enum ExampleRefusal implements RefusalReason {
    NAME_SHAPE("A name has 1 to 120 characters.", "Un nom compte de 1 à 120 caractères."),
    NAME_TAKEN(
            "Another example has this name; choose another one.",
            "Un autre exemple porte ce nom; choisissez-en un autre."),
    TOO_LARGE(
            "The consignment is larger than 256 KiB; keep a smaller one.",
            "L’envoi dépasse 256 Kio; gardez-en un plus petit."),
    TOO_MANY(
            "A draft has 200 examples at most; remove one first.",
            "Une ébauche compte au plus 200 exemples; retirez-en un d’abord."),
    GONE(
            "The example is no longer there; somebody has removed or changed it.",
            "L’exemple n’est plus là; quelqu’un l’a retiré ou modifié.");

    private final String en;
    private final String fr;

    ExampleRefusal(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
