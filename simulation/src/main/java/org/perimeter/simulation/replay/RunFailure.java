package org.perimeter.simulation.replay;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.RefusalReason;

/// Why a run came to no result.
public enum RunFailure implements RefusalReason {
    INTERRUPTED(
            "The application stopped while this ran. Start the run again.",
            "L'application s'est arrêtée pendant l'exécution. Relancez la simulation."),
    DATA_UNREADABLE(
            "The data set could not be read as it was stored. Ask an administrator to restore it, then run again.",
            "Le jeu de données n'a pas pu être lu tel qu'il a été enregistré. Demandez à un administrateur de le restaurer, puis relancez."),
    POLICY_HAS_FINDINGS(
            "The policy has errors. Correct them and run again.",
            "La politique comporte des erreurs. Corrigez-les et relancez."),
    UNEXPECTED(
            "Something failed that was not foreseen; nothing of the run was kept. Run it again, and report it if it happens twice.",
            "Une erreur imprévue s'est produite ; rien n'a été conservé. Relancez, et signalez l'erreur si elle se répète.");

    private final String en;
    private final String fr;

    RunFailure(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    @Override
    public Bilingual text() {
        return new Bilingual(en, fr);
    }
}
