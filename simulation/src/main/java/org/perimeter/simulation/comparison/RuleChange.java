package org.perimeter.simulation.comparison;

import org.perimeter.simulation.replay.ExamCounts;

/// What one rule has to do with consignments that changed.
///
/// @param onlyA    changed consignments on which it fired in run A alone
/// @param onlyB    those on which it fired in run B alone
/// @param reworked those on which it fired in both, with other effects
/// @param known    what became known of all of them
public record RuleChange(String ruleId, long onlyA, long onlyB, long reworked, ExamCounts known) {
    public long total() {
        return onlyA + onlyB + reworked;
    }

    RuleChange plus(RuleChange other) {
        return new RuleChange(
                ruleId,
                onlyA + other.onlyA,
                onlyB + other.onlyB,
                reworked + other.reworked,
                known.plus(other.known));
    }
}
