package org.perimeter.engine.fact;

/// Canadian French typography: no line may break inside guillemets or before a colon.
public final class French {
    private French() {}

    /// Turns the blanks that belong to a punctuation mark into no-break spaces.
    public static String spaced(String text) {
        return text.replace("« ", "«\u00a0").replace(" »", "\u00a0»").replace(" :", "\u00a0:");
    }
}
