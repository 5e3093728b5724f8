package org.perimeter.policy.agency;

import org.perimeter.engine.fact.Bilingual;

/// The agencies that target cargo together.
public enum Agency {
    CBSA("Canada Border Services Agency", "Agence des services frontaliers du Canada"),
    CBP(
            "U.S. Customs and Border Protection",
            "Service des douanes et de la protection des frontières des États-Unis"),
    TC("Transport Canada", "Transports Canada");

    private final String en;
    private final String fr;

    Agency(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    public Bilingual title() {
        return new Bilingual(en, fr);
    }
}
