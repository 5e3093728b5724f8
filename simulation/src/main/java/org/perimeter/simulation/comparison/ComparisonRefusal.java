package org.perimeter.simulation.comparison;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why two runs cannot be compared.
public enum ComparisonRefusal implements RefusalReason {
    UNKNOWN_RUN(
            "There is no run at this address. Choose two from the list.",
            "Aucune simulation ne correspond à cette adresse. Choisissez-en deux dans la liste."),
    NOT_DONE(
            "Only runs that came to their end can be compared. Wait for both, or start the one that failed again.",
            "Seules des simulations terminées peuvent être comparées. Attendez la fin des deux, ou relancez celle qui a échoué."),
    OTHER_POPULATION(
            "The two runs are over different data sets, so a difference could come from the consignments. Run one of them over the other’s data set.",
            "Les deux simulations portent sur des jeux de données différents : un écart pourrait venir des expéditions. Relancez l’une sur le jeu de données de l’autre."),
    DATA_MISSING(
            "The data set of the runs is no longer in the archive. Ask an administrator to restore it.",
            "Le jeu de données des simulations n’est plus dans les archives. Demandez à un administrateur de le restaurer."),
    OUTCOMES_MISSING(
            "The outcomes of a run are no longer on disk. Start the run again over the same data set: it gives the same results.",
            "Les résultats détaillés d’une simulation ne sont plus sur le disque. Relancez-la sur le même jeu de données : elle donne les mêmes résultats.");

    private final String en;
    private final String fr;

    ComparisonRefusal(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
