package org.perimeter.policy.draft;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why a step on a draft is refused.
public enum DraftRefusal implements RefusalReason {
    NOT_AN_ANALYST(
            "Only an analyst writes policies; ask an administrator of your agency for the role.",
            "Seule une personne analyste rédige des politiques; demandez le rôle à l’administration de votre organisme."),
    AGENCY_NOT_IN_PROGRAMME(
            "Your agency does not take part in this programme.",
            "Votre organisme ne participe pas à ce programme."),
    OTHER_PROGRAMME(
            "The policy is of another programme than the draft.",
            "La politique appartient à un autre programme que l’ébauche."),
    OTHER_DISPOSITIONS(
            "The policy names dispositions that the programme does not use.",
            "La politique nomme des dispositions que le programme n’utilise pas."),
    TITLE_SHAPE("A title has 1 to 120 characters.", "Un titre compte de 1 à 120 caractères."),
    TOO_LARGE(
            "The policy is larger than 16 MiB; split it or shorten it.",
            "La politique dépasse 16 Mio; divisez-la ou raccourcissez-la.");

    private final String en;
    private final String fr;

    DraftRefusal(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
