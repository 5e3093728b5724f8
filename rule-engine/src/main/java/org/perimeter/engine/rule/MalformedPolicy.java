package org.perimeter.engine.rule;

import org.perimeter.engine.fact.Bilingual;

/// A text that is not the JSON form of a policy.
public final class MalformedPolicy extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String place;
    private final transient Bilingual text;

    MalformedPolicy(String place, Bilingual text, Throwable cause) {
        super((place.isEmpty() ? "" : place + ": ") + text.en(), cause);
        this.place = place;
        this.text = text;
    }

    /// JSON pointer to the fault, empty for the whole.
    public String place() {
        return place;
    }

    /// What is wrong and what to do.
    public Bilingual text() {
        return text;
    }
}
