package org.perimeter.policy.list;

import org.perimeter.engine.fact.Bilingual;

/// What is wrong with an entry as it is written.
public enum EntryFault {
    EMPTY("It is empty.", "Elle est vide."),
    TOO_LONG("It is longer than 200 characters.", "Elle dépasse 200 caractères."),
    NOT_PRINTABLE(
            "It holds characters that are not printed.",
            "Elle contient des caractères non imprimables."),
    NOT_A_CODE(
            "A code has up to 40 letters, digits, points, hyphens, slashes and underscores, without blanks.",
            "Un code compte jusqu’à 40 lettres, chiffres, points, traits d’union, barres obliques et traits bas, sans espace."),
    NOT_A_PORT(
            "A UN/LOCODE has two capital letters for the country and three letters or digits 2 to 9 for the place.",
            "Un LOCODE/ONU compte deux majuscules pour le pays et trois lettres ou chiffres de 2 à 9 pour le lieu."),
    NO_WORD(
            "It holds no letter or digit to look for.",
            "Elle ne contient ni lettre ni chiffre à chercher."),
    NOT_A_NUMBER(
            "A number has a point and no blanks, such as 12.5.",
            "Un nombre s’écrit avec un point et sans espace, p. ex. 12.5."),
    UNKNOWN_PATTERN(
            "The kind of a pattern is WHOLE, WORD, PREFIX, SUFFIX or CONTAINS.",
            "Le genre d’un motif est WHOLE, WORD, PREFIX, SUFFIX ou CONTAINS."),
    OTHER_COLUMNS(
            "The line has another number of columns than the list needs.",
            "La ligne n’a pas le nombre de colonnes que la liste exige."),
    KEY_TWICE(
            "The key stands on a line above with another number.",
            "La clé figure sur une ligne précédente avec un autre nombre.");

    private final String en;
    private final String fr;

    EntryFault(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
