package org.perimeter.simulation.replay;

/// Consignments that the policy is not meant for.
///
/// @param targeted those that it would have stopped or asked about: counted and shown, not dropped
public record OutOfScope(long total, long targeted) {
    OutOfScope plus(OutOfScope other) {
        return new OutOfScope(total + other.total, targeted + other.targeted);
    }
}
