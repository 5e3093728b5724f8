package org.perimeter.policy.list;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why a step on a list is refused.
public enum ListRefusal implements RefusalReason {
    NOT_AN_ANALYST(
            "Only an analyst changes lists; ask an administrator of your agency for the role.",
            "Seule une personne analyste modifie des listes; demandez le rôle à l’administration de votre organisme."),
    OTHER_AGENCY(
            "The list belongs to the other agency; its analysts change it.",
            "La liste appartient à l’autre organisme; ce sont ses analystes qui la modifient."),
    NAME_SHAPE(
            "A name has up to 60 small letters, digits and single hyphens, and begins with a letter, such as elevated-ports.",
            "Un nom compte jusqu’à 60 minuscules, chiffres et traits d’union simples et commence par une lettre, p. ex. ports-sensibles."),
    NAME_TAKEN("There is a list of this name already.", "Une liste porte déjà ce nom."),
    TITLE_SHAPE(
            "A title has 1 to 120 characters, in English and in French.",
            "Un titre compte de 1 à 120 caractères, en français et en anglais."),
    PATTERNS_ARE_WORDS("A list of patterns holds words.", "Une liste de motifs contient des mots."),
    REASON_MISSING(
            "Say in a few words why, in at most 1,000 characters.",
            "Dites pourquoi en quelques mots, en 1 000 caractères au plus."),
    NOTHING_CHANGES("The list would stay as it is.", "La liste resterait telle quelle."),
    TOO_MANY_ENTRIES(
            "A list holds at most 1,000,000 entries, a list of patterns 10,000.",
            "Une liste contient au plus 1 000 000 d’entrées, une liste de motifs 10 000."),
    FILE_TOO_LARGE(
            "The file is larger than 64 MiB; split it.", "Le fichier dépasse 64 Mio; divisez-le."),
    FILE_NOT_READ(
            "The file is no CSV in UTF-8; save it as “CSV UTF-8”.",
            "Le fichier n’est pas un CSV en UTF-8; enregistrez-le en « CSV UTF-8 ».");

    private final String en;
    private final String fr;

    ListRefusal(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
