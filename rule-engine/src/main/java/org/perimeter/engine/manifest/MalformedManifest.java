package org.perimeter.engine.manifest;

import org.perimeter.engine.fact.Bilingual;

/// A message or consignment that cannot be read at all; nothing of it was used.
///
/// What is wrong but does not stop the reading is a finding of the [Message] instead.
public final class MalformedManifest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String place;
    private final transient Bilingual text;
    private final transient Bilingual remedy;

    /// @param code   kebab case, stable, such as `unknown-name`
    /// @param place  a JSON pointer, or a segment with its element such as `segment 24, N10-02`; the same in both languages
    /// @param text   what is wrong
    /// @param remedy what to do about it
    public MalformedManifest(String code, String place, Bilingual text, Bilingual remedy) {
        super(
                place.isEmpty()
                        ? text.en() + "\n" + remedy.en()
                        : place + ": " + text.en() + "\n" + remedy.en());
        this.code = code;
        this.place = place;
        this.text = text;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    /// Empty where the fault concerns the whole.
    public String place() {
        return place;
    }

    public Bilingual text() {
        return text;
    }

    public Bilingual remedy() {
        return remedy;
    }
}
