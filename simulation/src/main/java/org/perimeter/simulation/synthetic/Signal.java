package org.perimeter.simulation.synthetic;

/// What can be odd about an invented consignment; each makes a find likelier, and officers look at some more than at others.
enum Signal {
    VAGUE_LINE(1.5, 1.4),
    ALL_VAGUE(1.0, 1.2),
    LATE_FILING(1.2, 0.8),
    BAD_CHECK_DIGIT(1.9, 1.5),
    NO_SEAL(2.2, 1.9),
    NO_HAZARD_CLASS(1.4, 1.9),
    ELEVATED_PORT(0.6, 0.8),
    LIGHT_MACHINERY(2.2, 0.7),
    POST_OFFICE_BOX(1.2, 0.4),
    NOTIFY_IS_SHIPPER(1.0, 0.3),
    WATCHED_CHEMICAL(1.6, 2.6),
    /// A company of whom more is wrong than any field tells.
    DOUBTFUL_SHIPPER(2.6, 0.4);

    /// Added to the logarithm of the odds that something is wrong.
    final double risk;

    /// Added to the logarithm of the odds that officers choose it.
    final double attention;

    Signal(double risk, double attention) {
        this.risk = risk;
        this.attention = attention;
    }
}
