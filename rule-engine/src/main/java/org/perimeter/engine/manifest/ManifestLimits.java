package org.perimeter.engine.manifest;

/// How much one manifest may hold, whatever it is written in. Beyond, it is refused and not cut short.
public final class ManifestLimits {
    public static final int BYTES = 5 * 1024 * 1024;

    /// Elements of any one collection, and bills of a message.
    public static final int ELEMENTS = 10_000;

    /// Characters of any one text.
    public static final int CHARACTERS = 10_000;

    private ManifestLimits() {}
}
