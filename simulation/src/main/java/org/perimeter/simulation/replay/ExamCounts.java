package org.perimeter.simulation.replay;

import org.perimeter.simulation.archive.ExamOutcome;
import org.perimeter.simulation.report.Share;

/// How many of some consignments were examined in fact, and with what result. Unexamined ones are unknown.
public record ExamCounts(long confirmed, long clean, long inconclusive, long unexamined) {
    public static final ExamCounts NONE = new ExamCounts(0, 0, 0, 0);

    public static ExamCounts one(ExamOutcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> new ExamCounts(1, 0, 0, 0);
            case CLEAN -> new ExamCounts(0, 1, 0, 0);
            case INCONCLUSIVE -> new ExamCounts(0, 0, 1, 0);
            case UNEXAMINED -> new ExamCounts(0, 0, 0, 1);
        };
    }

    public ExamCounts plus(ExamCounts other) {
        return new ExamCounts(
                confirmed + other.confirmed,
                clean + other.clean,
                inconclusive + other.inconclusive,
                unexamined + other.unexamined);
    }

    /// With any result, an inconclusive one included.
    public long examined() {
        return confirmed + clean + inconclusive;
    }

    public long total() {
        return examined() + unexamined;
    }

    /// Confirmed finds among those that were examined.
    public Share finds() {
        return new Share(confirmed, examined());
    }
}
