package org.perimeter.policy;

/// What becomes of a step that a person asks for: it is done, or it is refused for a reason that the person can act on.
public sealed interface Answer<T> {
    record Done<T>(T value) implements Answer<T> {}

    /// @param detail what exactly was found, in English, for the log; empty where the reason says it all
    record Refused<T>(RefusalReason reason, String detail) implements Answer<T> {}

    static <T> Answer<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Answer<T> refused(RefusalReason reason) {
        return new Refused<>(reason, "");
    }

    static <T> Answer<T> refused(RefusalReason reason, String detail) {
        return new Refused<>(reason, detail);
    }

    /// For callers that prepared the step themselves, so that a refusal is a mistake of theirs.
    default T orElseThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(RefusalReason reason, String detail) ->
                    throw new IllegalStateException(
                            reason.text().en()
                                    + (detail.isEmpty() ? "" : " (" + detail + ")")
                                    + "\nMaybe a step before this one was left out.");
        };
    }
}
