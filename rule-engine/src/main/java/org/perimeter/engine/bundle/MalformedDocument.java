package org.perimeter.engine.bundle;

/// Bytes that are not the document they should be: not JSON, not canonical, a field unknown or missing.
public final class MalformedDocument extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String place;

    public MalformedDocument(Reason reason, String place, String message) {
        super(message);
        this.reason = reason;
        this.place = place;
    }

    public Reason reason() {
        return reason;
    }

    /// JSON pointer, empty for the document itself.
    public String place() {
        return place;
    }

    /// The same as a refusal of the named document.
    Refusal refusal(String document) {
        return new Refusal(reason, document + "#" + place, String.valueOf(getMessage()));
    }
}
