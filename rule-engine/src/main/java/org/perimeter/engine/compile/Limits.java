package org.perimeter.engine.compile;

/// What one policy may cost. The same limits hold when it is saved, approved, built and loaded.
public final class Limits {
    public static final int RULES = 10_000;

    /// Conditions within conditions, the outermost counting as 1.
    public static final int DEPTH = 8;

    /// Conditions of one rule, groups included.
    public static final int NODES = 200;

    /// Words and list values of one rule together.
    public static final int WORDS = 1_000;

    /// Characters of one literal, word or name.
    public static final int LITERAL = 1_000;

    /// Characters of a title, reason, rationale or basis.
    public static final int TEXT = 4_000;

    /// Points of one effect, either way.
    public static final int POINTS = 10_000;

    public static final int EFFECTS = 20;

    /// Elements of a collection, as readers take them: a higher count can never be met.
    public static final int ELEMENTS = 10_000;

    /// Entries of a list that is looked up in.
    public static final int LIST = 1_000_000;

    /// Entries of a list that a text is searched for one by one.
    public static final int PATTERNS = 10_000;

    /// Comparisons that one rule may take on one consignment, as the engine estimates them.
    public static final int COST = 1_000_000;

    private Limits() {}
}
