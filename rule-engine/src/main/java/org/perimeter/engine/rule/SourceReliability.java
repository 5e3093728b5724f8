package org.perimeter.engine.rule;

import org.perimeter.engine.fact.Bilingual;

/// How far the source of a rule's basis can be relied on: the scale from A to F that intelligence services share (the
/// "Admiralty code", NATO STANAG 2511).
public enum SourceReliability {
    COMPLETELY_RELIABLE("A · completely reliable", "A · complètement fiable"),
    USUALLY_RELIABLE("B · usually reliable", "B · habituellement fiable"),
    FAIRLY_RELIABLE("C · fairly reliable", "C · assez fiable"),
    NOT_USUALLY_RELIABLE("D · not usually reliable", "D · habituellement peu fiable"),
    UNRELIABLE("E · unreliable", "E · non fiable"),
    CANNOT_BE_JUDGED("F · cannot be judged", "F · ne peut être appréciée");

    private final String en;
    private final String fr;

    SourceReliability(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    public Bilingual title() {
        return new Bilingual(en, fr);
    }
}
