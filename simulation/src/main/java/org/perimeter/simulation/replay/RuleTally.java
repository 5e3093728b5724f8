package org.perimeter.simulation.replay;

/// What one rule did in a run.
///
/// @param hits       consignments on which it fired, whatever their scope
/// @param outOfScope those among them that the policy is not meant for
/// @param sole       those on which no other rule fired
/// @param outcomes   of all its hits
public record RuleTally(long hits, long outOfScope, long sole, ExamCounts outcomes) {
    static final RuleTally NONE = new RuleTally(0, 0, 0, ExamCounts.NONE);

    public RuleTally plus(RuleTally other) {
        return new RuleTally(
                hits + other.hits,
                outOfScope + other.outOfScope,
                sole + other.sole,
                outcomes.plus(other.outcomes));
    }
}
