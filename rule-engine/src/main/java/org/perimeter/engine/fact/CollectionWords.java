package org.perimeter.engine.fact;

/// How sentences speak of a collection's elements.
///
/// @param one      singular noun without article
/// @param many     plural noun without article
/// @param feminine whether the French noun is: `chaque` has no gender, `une` and `aucune` have
public record CollectionWords(Bilingual one, Bilingual many, boolean feminine, Bilingual meaning) {

    static CollectionWords of(Collection collection) {
        return switch (collection) {
            case GOODS ->
                    feminine(
                                    "goods line",
                                    "ligne de marchandises",
                                    "goods lines",
                                    "lignes de marchandises")
                            .meaning(
                                    "One line of goods of the document.",
                                    "Une ligne de marchandises du document.");
            case DANGEROUS ->
                    feminine(
                                    "dangerous good",
                                    "marchandise dangereuse",
                                    "dangerous goods",
                                    "marchandises dangereuses")
                            .meaning(
                                    "One dangerous good declared on a goods line.",
                                    "Une marchandise dangereuse déclarée sur une ligne.");
            case CONTAINERS ->
                    masculine("container", "conteneur", "containers", "conteneurs")
                            .meaning("One container of the document.", "Un conteneur du document.");
            case SEALS ->
                    masculine("seal", "sceau", "seals", "sceaux")
                            .meaning(
                                    "One seal of a container, as filed.",
                                    "Un sceau d'un conteneur, tel que déposé.");
            case NOTIFY ->
                    feminine(
                                    "notify party",
                                    "partie à aviser",
                                    "notify parties",
                                    "parties à aviser")
                            .meaning(
                                    "One party to be told of the arrival.",
                                    "Une partie à aviser de l'arrivée.");
            case SEAL_EVENTS ->
                    masculine(
                                    "seal event",
                                    "événement de sceau",
                                    "seal events",
                                    "événements de sceau")
                            .meaning(
                                    "One application or reading of a seal.",
                                    "Une apposition ou une lecture de sceau.");
            case EXAMS ->
                    masculine("examination", "examen", "examinations", "examens")
                            .meaning(
                                    "One examination by an agency.", "Un examen par un organisme.");
            case HOLDS ->
                    feminine("hold", "retenue", "holds", "retenues")
                            .meaning(
                                    "One state of a hold, set by one person.",
                                    "Un état d'une retenue, fixé par une personne.");
            case ROUTE ->
                    feminine("stop", "escale", "stops", "escales")
                            .meaning("One place on the route.", "Un lieu de l'itinéraire.");
            case RELATED ->
                    masculine(
                                    "related bill",
                                    "connaissement lié",
                                    "related bills",
                                    "connaissements liés")
                            .meaning(
                                    "One bill that belongs to this one: its master, a house bill, or one of the same voyage.",
                                    "Un connaissement lié à celui-ci : principal, interne ou du même voyage.");
            case RELATED_CONTAINERS ->
                    masculine(
                                    "container of the related bill",
                                    "conteneur du connaissement lié",
                                    "containers of the related bill",
                                    "conteneurs du connaissement lié")
                            .meaning(
                                    "One container of a related bill.",
                                    "Un conteneur d'un connaissement lié.");
            case STATEMENTS ->
                    feminine("statement", "déclaration", "statements", "déclarations")
                            .meaning(
                                    "One statement that came with the document.",
                                    "Une déclaration jointe au document.");
            case MOVEMENTS ->
                    masculine("movement", "mouvement", "movements", "mouvements")
                            .meaning(
                                    "One event of the onward leg.",
                                    "Un événement du trajet suivant.");
            case SCREENINGS ->
                    masculine("screening", "contrôle", "screenings", "contrôles")
                            .meaning("One screening of the cargo.", "Un contrôle du fret.");
            case LOOKOUTS ->
                    masculine("lookout", "avis de recherche", "lookouts", "avis de recherche")
                            .meaning(
                                    "One lookout that concerns the consignment.",
                                    "Un avis de recherche qui concerne l'envoi.");
        };
    }

    private static CollectionWords feminine(String one, String oneFr, String many, String manyFr) {
        return new CollectionWords(
                new Bilingual(one, oneFr),
                new Bilingual(many, manyFr),
                true,
                new Bilingual("", ""));
    }

    private static CollectionWords masculine(String one, String oneFr, String many, String manyFr) {
        return new CollectionWords(
                new Bilingual(one, oneFr),
                new Bilingual(many, manyFr),
                false,
                new Bilingual("", ""));
    }

    private CollectionWords meaning(String en, String fr) {
        return new CollectionWords(one, many, feminine, new Bilingual(en, fr));
    }
}
