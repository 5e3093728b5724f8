package org.perimeter.simulation.report;

/// The 95 % confidence interval of a share, by Wilson's score: it stays within 0 and 1 and holds for small numbers.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
public record Interval(double low, double high) {
    /// The 97.5th percentile of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    /// @param hits at most `of`
    /// @param of   at least 1
    public static Interval wilson(long hits, long of) {
        if (hits < 0 || of < 1 || hits > of) {
            throw new IllegalArgumentException(
                    hits
                            + " of "
                            + of
                            + " is no share\nMaybe the two were exchanged, or nothing was counted.");
        }
        double share = (double) hits / of;
        double z2 = Z * Z;
        double shrink = 1 + z2 / of;
        double centre = (share + z2 / (2.0 * of)) / shrink;
        double half = Z * StrictMath.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of)) / shrink;
        return new Interval(hits == 0 ? 0 : centre - half, hits == of ? 1 : centre + half);
    }
}
